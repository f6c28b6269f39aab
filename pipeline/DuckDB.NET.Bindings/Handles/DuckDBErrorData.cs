namespace DuckDB.NET.Native;

/// <summary>The outcome of a call that reports its errors apart from its result.</summary>
public sealed class DuckDBErrorData : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBErrorData()
    {
    }

    /// <summary>Whether the call failed.</summary>
    public bool HasError => HandleMembers.HasError(this) != 0;

    /// <summary>What DuckDB says about the failure; empty when there was none.</summary>
    public string Message => HandleMembers.Message(this) ?? string.Empty;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_error_data(ref handle);
        return true;
    }
}
