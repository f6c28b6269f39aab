using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Export to Arrow.</summary>
    internal static partial class Arrow
    {
        [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_to_arrow")]
        internal static partial DuckDBErrorData DuckDBDataChunkToArrow(DuckDBArrowOptions options, DuckDBDataChunk chunk, nint arrowArray);

        [LibraryImport(Library, EntryPoint = "duckdb_result_get_arrow_options")]
        internal static partial DuckDBArrowOptions DuckDBResultGetArrowOptions(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_to_arrow_schema")]
        internal static partial DuckDBErrorData DuckDBToArrowSchema(DuckDBArrowOptions options, nint types, nint names, ulong columnCount, nint arrowSchema);
    }
}
