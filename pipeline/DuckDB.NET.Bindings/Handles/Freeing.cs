using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The functions that give memory back. Those of handles take the pointer's address and set it to null.</summary>
internal static unsafe partial class Freeing
{
    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_close(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_disconnect(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_config(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_extracted(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_prepare(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_data_chunk(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_logical_type(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_value(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_error_data(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_client_context(ref nint handle);

    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_arrow_options(ref nint handle);

    /// <summary>Closes first, which flushes; the state tells only about that flush.</summary>
    [LibraryImport(NativeMethods.Library)]
    internal static partial DuckDBState duckdb_appender_destroy(ref nint handle);

    /// <summary>Leaves the struct zeroed, so a second call on the same copy does nothing.</summary>
    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_destroy_result(ref DuckDBResult result);

    /// <summary>For text and bytes that DuckDB allocated for the caller.</summary>
    [LibraryImport(NativeMethods.Library)]
    internal static partial void duckdb_free(void* memory);
}
