namespace DuckDB.NET.Native;

/// <summary>A TIME as DuckDB stores it.</summary>
public record struct DuckDBTime
{
    /// <summary>Microseconds since midnight, 0 to 86,400,000,000: DuckDB knows 24:00:00.</summary>
    public long Micros { get; set; }
}
