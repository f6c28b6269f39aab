using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A UHUGEINT: 128 bits, from 0 to 2^128-1.</summary>
// Two longs, not a UInt128, as in DuckDBHugeInt.
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBUHugeInt
{
    private readonly ulong _lower;
    private readonly ulong _upper;

    /// <summary>Makes the number from its two halves.</summary>
    /// <param name="lower">The lower 64 bits.</param>
    /// <param name="upper">The upper 64 bits.</param>
    public DuckDBUHugeInt(ulong lower, ulong upper)
    {
        _lower = lower;
        _upper = upper;
    }

    /// <summary>Makes the number from a big integer.</summary>
    /// <param name="value">A number from <see cref="HugeIntMinValue"/> to <see cref="HugeIntMaxValue"/>.</param>
    /// <exception cref="OverflowException">The number lies outside that range.</exception>
    public DuckDBUHugeInt(BigInteger value)
    {
        if (value < HugeIntMinValue || value > HugeIntMaxValue)
        {
            throw new OverflowException("The number does not fit into a UHUGEINT, which ranges from 0 to 2^128-1.");
        }

        UInt128 number = (UInt128)value;
        _lower = (ulong)number;
        _upper = (ulong)(number >> 64);
    }

    /// <summary>0.</summary>
    public static BigInteger HugeIntMinValue => BigInteger.Zero;

    /// <summary>2^128-1.</summary>
    public static BigInteger HugeIntMaxValue { get; } = BigInteger.Pow(2, 128) - 1;

    /// <summary>The lower 64 bits.</summary>
    public ulong Lower => _lower;

    /// <summary>The upper 64 bits.</summary>
    public ulong Upper => _upper;

    /// <summary>The number as a big integer.</summary>
    public BigInteger ToBigInteger() => (BigInteger)ToUInt128();

    /// <summary>The number as a 128-bit integer.</summary>
    public UInt128 ToUInt128() => new(_upper, _lower);
}
