namespace DuckDB.NET.Native;

/// <summary>The type of a column, parameter or value.</summary>
public sealed class DuckDBLogicalType : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBLogicalType()
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_logical_type(ref handle);
        return true;
    }
}
