using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Results.</summary>
    internal static partial class Query
    {
        [LibraryImport(Library, EntryPoint = "duckdb_column_count")]
        internal static partial ulong DuckDBColumnCount(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_column_logical_type")]
        internal static partial DuckDBLogicalType DuckDBColumnLogicalType(ref DuckDBResult result, long index);

        [LibraryImport(Library, EntryPoint = "duckdb_column_name")]
        [return: MarshalUsing(typeof(BorrowedText))]
        internal static partial string? DuckDBColumnName(ref DuckDBResult result, long index);

        [LibraryImport(Library, EntryPoint = "duckdb_fetch_chunk")]
        internal static partial DuckDBDataChunk DuckDBFetchChunk(DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_result_error")]
        [return: MarshalUsing(typeof(BorrowedText))]
        internal static partial string? DuckDBResultError(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_result_error_type")]
        internal static partial DuckDBErrorType DuckDBResultErrorType(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_result_return_type")]
        internal static partial DuckDBResultType DuckDBResultReturnType(DuckDBResult result);

        /// <summary>C does not check the result: never for a zeroed one.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_rows_changed")]
        internal static partial long DuckDBRowsChanged(ref DuckDBResult result);
    }
}
