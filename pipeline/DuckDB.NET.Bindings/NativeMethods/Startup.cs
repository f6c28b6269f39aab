using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Opening databases and connections.</summary>
    internal static partial class Startup
    {
        [LibraryImport(Library, EntryPoint = "duckdb_connect")]
        internal static partial DuckDBState DuckDBConnect(DuckDBDatabase database, out DuckDBNativeConnection connection);

        [LibraryImport(Library, EntryPoint = "duckdb_connection_get_client_context")]
        internal static partial void DuckDBConnectionGetClientContext(DuckDBNativeConnection connection, out DuckDBClientContext context);

        [LibraryImport(Library, EntryPoint = "duckdb_library_version")]
        [return: MarshalUsing(typeof(BorrowedText))]
        internal static partial string? DuckDBLibraryVersion();

        /// <summary>A null path opens a database in memory. The error text is DuckDB's until it is copied, and stays unset on success.</summary>
        internal static DuckDBState DuckDBOpen(string? path, out DuckDBDatabase database, DuckDBConfig config, out string? error)
        {
            byte* text = null;
            DuckDBState state = duckdb_open_ext(path, out database, config, &text);
            error = OwnedText.ConvertToManaged(text);
            OwnedText.Free(text);
            return state;
        }

        [LibraryImport(Library, EntryPoint = "duckdb_query_progress")]
        internal static partial DuckDBQueryProgress DuckDBQueryProgress(DuckDBNativeConnection connection);

        [LibraryImport(Library)]
        private static partial DuckDBState duckdb_open_ext([MarshalUsing(typeof(StrictText))] string? path, out DuckDBDatabase database, DuckDBConfig config, byte** error);
    }
}
