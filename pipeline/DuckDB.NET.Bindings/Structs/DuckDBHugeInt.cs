using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A HUGEINT: 128 bits, two's complement, from -2^127 to 2^127-1.</summary>
// Two longs, not an Int128: its alignment of 16 would change the layout of DuckDBDecimal.
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBHugeInt
{
    private readonly ulong _lower;
    private readonly long _upper;

    /// <summary>Makes the number from its two halves.</summary>
    /// <param name="lower">The lower 64 bits.</param>
    /// <param name="upper">The upper 64 bits, with the sign.</param>
    public DuckDBHugeInt(ulong lower, long upper)
    {
        _lower = lower;
        _upper = upper;
    }

    /// <summary>Makes the number from a big integer.</summary>
    /// <param name="value">A number from <see cref="HugeIntMinValue"/> to <see cref="HugeIntMaxValue"/>.</param>
    /// <exception cref="OverflowException">The number lies outside that range.</exception>
    public DuckDBHugeInt(BigInteger value)
    {
        if (value < HugeIntMinValue || value > HugeIntMaxValue)
        {
            throw new OverflowException("The number does not fit into a HUGEINT, which ranges from -2^127 to 2^127-1.");
        }

        Int128 number = (Int128)value;
        _lower = (ulong)(UInt128)number;
        _upper = (long)(number >> 64);
    }

    /// <summary>-2^127.</summary>
    public static BigInteger HugeIntMinValue { get; } = -BigInteger.Pow(2, 127);

    /// <summary>2^127-1.</summary>
    public static BigInteger HugeIntMaxValue { get; } = BigInteger.Pow(2, 127) - 1;

    /// <summary>The lower 64 bits.</summary>
    public ulong Lower => _lower;

    /// <summary>The upper 64 bits, with the sign.</summary>
    public long Upper => _upper;

    /// <summary>The number as a big integer.</summary>
    public BigInteger ToBigInteger() => (BigInteger)ToInt128();

    /// <summary>The number as a 128-bit integer.</summary>
    public Int128 ToInt128() => new((ulong)_upper, _lower);
}
