using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Errors that travel apart from results.</summary>
    internal static partial class ErrorData
    {
        [LibraryImport(Library, EntryPoint = "duckdb_error_data_error_type")]
        internal static partial DuckDBErrorType DuckDBErrorDataErrorType(DuckDBErrorData errorData);
    }
}
