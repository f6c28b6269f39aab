namespace DuckDB.NET.Native;

/// <summary>A TIMESTAMP, TIMESTAMPTZ, TIMESTAMP_S, TIMESTAMP_MS or TIMESTAMP_NS as DuckDB stores it.</summary>
public record struct DuckDBTimestampStruct
{
    /// <summary>The number that stands for infinity in every unit; its negative stands for minus infinity.</summary>
    internal const long InfinityMicros = long.MaxValue;

    /// <summary>Time since 1970-01-01 00:00, in the column's unit: microseconds unless its type says seconds, milliseconds or nanoseconds.</summary>
    public long Micros { get; set; }

    /// <summary>Whether this is infinity or minus infinity.</summary>
    public readonly bool IsInfinity => Micros == InfinityMicros || Micros == -InfinityMicros;
}
