namespace DuckDB.NET.Native;

/// <summary>What a callback learns about the connection it runs for.</summary>
public sealed class DuckDBClientContext : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBClientContext()
    {
    }

    /// <summary>The number of the connection, unique within its database.</summary>
    public ulong ConnectionId => HandleMembers.ConnectionId(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_client_context(ref handle);
        return true;
    }
}
