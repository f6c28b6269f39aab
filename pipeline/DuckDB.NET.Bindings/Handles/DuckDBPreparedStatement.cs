namespace DuckDB.NET.Native;

/// <summary>A prepared statement, or the error of one that could not be prepared. The provider leaves the latter to the finalizer.</summary>
public sealed class DuckDBPreparedStatement : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBPreparedStatement()
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_prepare(ref handle);
        return true;
    }
}
