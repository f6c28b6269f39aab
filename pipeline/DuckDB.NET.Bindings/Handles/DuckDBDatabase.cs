namespace DuckDB.NET.Native;

/// <summary>An open database. It stays open until its last connection is gone, too.</summary>
public sealed class DuckDBDatabase : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBDatabase()
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_close(ref handle);
        return true;
    }
}
