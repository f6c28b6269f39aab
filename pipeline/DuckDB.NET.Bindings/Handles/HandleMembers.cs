using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>The functions behind the handles' own members.</summary>
internal static partial class HandleMembers
{
    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_interrupt")]
    internal static partial void Interrupt(DuckDBNativeConnection connection);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_error_data_has_error")]
    internal static partial byte HasError(DuckDBErrorData errorData);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_error_data_message")]
    [return: MarshalUsing(typeof(BorrowedText))]
    internal static partial string? Message(DuckDBErrorData errorData);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_client_context_get_connection_id")]
    internal static partial ulong ConnectionId(DuckDBClientContext context);
}
