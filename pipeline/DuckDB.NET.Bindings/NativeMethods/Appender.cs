using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Bulk writing into one table.</summary>
    internal static partial class Appender
    {
        [LibraryImport(Library, EntryPoint = "duckdb_append_data_chunk")]
        internal static partial DuckDBState DuckDBAppendDataChunk(DuckDBAppender appender, DuckDBDataChunk chunk);

        /// <summary>The provider's column number has 32 bits, C's has 64: it must be widened here, or half of it is garbage.</summary>
        internal static DuckDBState DuckDBAppendDefaultToChunk(DuckDBAppender appender, DuckDBDataChunk chunk, int column, ulong row) =>
            duckdb_append_default_to_chunk(appender, chunk, (ulong)column, row);

        /// <summary>Drops what DuckDB still holds.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_appender_clear")]
        internal static partial DuckDBState DuckDBAppenderClear(DuckDBAppender appender);

        [LibraryImport(Library, EntryPoint = "duckdb_appender_close")]
        internal static partial DuckDBState DuckDBAppenderClose(DuckDBAppender appender);

        [LibraryImport(Library, EntryPoint = "duckdb_appender_column_count")]
        internal static partial ulong DuckDBAppenderColumnCount(DuckDBAppender appender);

        [LibraryImport(Library, EntryPoint = "duckdb_appender_column_type")]
        internal static partial DuckDBLogicalType DuckDBAppenderColumnType(DuckDBAppender appender, ulong index);

        /// <summary>The appender is made on failure, too, and carries the error.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_appender_create_ext")]
        internal static partial DuckDBState DuckDBAppenderCreateExt(DuckDBNativeConnection connection, [MarshalUsing(typeof(StrictText))] string? catalog, [MarshalUsing(typeof(StrictText))] string? schema, [MarshalUsing(typeof(StrictText))] string table, out DuckDBAppender appender);

        [LibraryImport(Library, EntryPoint = "duckdb_appender_error_data")]
        internal static partial DuckDBErrorData DuckDBAppenderErrorData(DuckDBAppender appender);

        [LibraryImport(Library)]
        private static partial DuckDBState duckdb_append_default_to_chunk(DuckDBAppender appender, DuckDBDataChunk chunk, ulong column, ulong row);
    }
}
