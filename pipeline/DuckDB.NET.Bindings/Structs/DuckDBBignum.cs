using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A BIGNUM on its way into DuckDB: the magnitude's bytes, most significant first, with the sign apart.</summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Equal bytes can lie behind different pointers; nobody compares these structs.")]
public readonly struct DuckDBBignum
{
    private readonly nint _data;
    private readonly ulong _size;
    private readonly byte _isNegative;

    /// <summary>Makes the struct around bytes that the caller keeps in place for the length of the call.</summary>
    /// <param name="data">The address of the magnitude's bytes.</param>
    /// <param name="size">How many there are.</param>
    /// <param name="isNegative">1 for a negative number, else 0.</param>
    public DuckDBBignum(nint data, ulong size, byte isNegative)
    {
        _data = data;
        _size = size;
        _isNegative = isNegative;
    }

    /// <summary>The address of the magnitude's bytes.</summary>
    public nint Data => _data;

    /// <summary>How many bytes there are.</summary>
    public ulong Size => _size;

    /// <summary>Whether the number is negative.</summary>
    public bool IsNegative => _isNegative != 0;
}
