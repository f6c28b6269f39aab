namespace DuckDB.NET.Native;

/// <summary>The statements into which one command text was split.</summary>
public sealed class DuckDBExtractedStatements : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBExtractedStatements()
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_extracted(ref handle);
        return true;
    }
}
