namespace DuckDB.NET.Native;

/// <summary>Whether a call into DuckDB worked.</summary>
public enum DuckDBState
{
    /// <summary>It worked.</summary>
    Success = 0,

    /// <summary>It failed; where the error text is depends on the call.</summary>
    Error = 1,
}
