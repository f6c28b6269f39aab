namespace DuckDB.NET.Native;

/// <summary>A connection to an open database.</summary>
public sealed class DuckDBNativeConnection : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBNativeConnection()
    {
    }

    /// <summary>Stops the statement that runs on this connection, if one runs. Any thread may call it.</summary>
    public void Interrupt() => HandleMembers.Interrupt(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_disconnect(ref handle);
        return true;
    }
}
