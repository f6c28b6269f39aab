using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Where the items of one list lie within the column's items.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBListEntry
{
    private readonly ulong _offset;
    private readonly ulong _length;

    /// <summary>Makes an entry.</summary>
    /// <param name="offset">The index of the first item.</param>
    /// <param name="length">The number of items.</param>
    public DuckDBListEntry(ulong offset, ulong length)
    {
        _offset = offset;
        _length = length;
    }

    /// <summary>The index of the first item.</summary>
    public ulong Offset => _offset;

    /// <summary>The number of items.</summary>
    public ulong Length => _length;
}
