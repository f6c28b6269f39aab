namespace DuckDB.NET.Native;

/// <summary>A TIMETZ as DuckDB stores it.</summary>
public record struct DuckDBTimeTzStruct
{
    /// <summary>The largest offset from UTC in seconds, 15:59:59. Offsets are stored as their distance from it.</summary>
    internal const int MaxOffset = 57_599;

    /// <summary>The lower 24 bits hold 57,599 less the offset in seconds east of UTC, the upper 40 the microseconds since midnight.</summary>
    public ulong Bits { get; set; }
}
