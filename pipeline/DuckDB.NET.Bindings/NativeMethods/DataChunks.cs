using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Rows, column by column.</summary>
    internal static partial class DataChunks
    {
        [LibraryImport(Library, EntryPoint = "duckdb_create_data_chunk")]
        internal static partial DuckDBDataChunk DuckDBCreateDataChunk(nint[] types, ulong count);

        [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_column_count")]
        internal static partial long DuckDBDataChunkGetColumnCount(DuckDBDataChunk chunk);

        [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_size")]
        internal static partial ulong DuckDBDataChunkGetSize(DuckDBDataChunk chunk);

        [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_vector")]
        internal static partial nint DuckDBDataChunkGetVector(DuckDBDataChunk chunk, long index);

        [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_reset")]
        internal static partial void DuckDBDataChunkReset(DuckDBDataChunk chunk);

        /// <summary>C returns nothing; the provider expects a number and drops it.</summary>
        internal static long DuckDBDataChunkSetSize(DuckDBDataChunk chunk, ulong size)
        {
            duckdb_data_chunk_set_size(chunk, size);
            return (long)size;
        }

        [LibraryImport(Library)]
        private static partial void duckdb_data_chunk_set_size(DuckDBDataChunk chunk, ulong size);
    }
}
