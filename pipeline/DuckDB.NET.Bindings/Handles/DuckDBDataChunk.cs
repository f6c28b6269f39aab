namespace DuckDB.NET.Native;

/// <summary>Up to 2,048 rows, column by column.</summary>
public sealed class DuckDBDataChunk : DuckDBHandle
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills with a chunk that this handle frees.</summary>
    public DuckDBDataChunk()
    {
    }

    /// <summary>Looks at a chunk that DuckDB lends to a callback. DuckDB keeps and frees it; this handle never does.</summary>
    /// <param name="chunk">The pointer that the callback received.</param>
    public DuckDBDataChunk(nint chunk)
        : base(ownsHandle: false) => SetHandle(chunk);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_data_chunk(ref handle);
        return true;
    }
}
