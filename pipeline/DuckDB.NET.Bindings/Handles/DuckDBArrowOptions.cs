namespace DuckDB.NET.Native;

/// <summary>The options with which a result is exported to Arrow.</summary>
public sealed class DuckDBArrowOptions : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBArrowOptions()
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_arrow_options(ref handle);
        return true;
    }
}
