namespace DuckDB.NET.Native;

/// <summary>A bulk writer into one table. Freeing it flushes what it still holds.</summary>
public sealed class DuckDBAppender : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBAppender()
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_appender_destroy(ref handle);
        return true;
    }
}
