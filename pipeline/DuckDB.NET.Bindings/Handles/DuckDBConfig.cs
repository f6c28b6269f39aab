namespace DuckDB.NET.Native;

/// <summary>The options with which a database is opened.</summary>
public sealed class DuckDBConfig : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBConfig()
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_config(ref handle);
        return true;
    }
}
