namespace DuckDB.NET.Native;

/// <summary>A DATE as DuckDB stores it.</summary>
public record struct DuckDBDate
{
    /// <summary>The number that stands for infinity; its negative stands for minus infinity.</summary>
    internal const int InfinityDays = int.MaxValue;

    /// <summary>Days since 1970-01-01 in the proleptic Gregorian calendar.</summary>
    public int Days { get; set; }

    /// <summary>Whether this is infinity or minus infinity.</summary>
    public readonly bool IsInfinity => Days == InfinityDays || Days == -InfinityDays;
}
