using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Results that are read while they are made.</summary>
    internal static partial class StreamingResult
    {
        /// <summary>An invalid chunk means the end or an error; the result's error tells which.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_stream_fetch_chunk")]
        internal static partial DuckDBDataChunk DuckDBStreamFetchChunk(DuckDBResult result);
    }
}
