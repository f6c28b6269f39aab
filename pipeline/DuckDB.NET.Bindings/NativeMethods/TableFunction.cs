using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Table functions written in .NET. Descriptions and infos are raw pointers.</summary>
    internal static partial class TableFunction
    {
        [LibraryImport(Library, EntryPoint = "duckdb_bind_add_result_column")]
        internal static partial void DuckDBBindAddResultColumn(nint info, [MarshalUsing(typeof(StrictText))] string name, DuckDBLogicalType type);

        [LibraryImport(Library, EntryPoint = "duckdb_bind_get_extra_info")]
        internal static partial nint DuckDBBindGetExtraInfo(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_bind_get_named_parameter")]
        internal static partial DuckDBValue DuckDBBindGetNamedParameter(nint info, [MarshalUsing(typeof(StrictText))] string name);

        [LibraryImport(Library, EntryPoint = "duckdb_bind_get_parameter")]
        internal static partial DuckDBValue DuckDBBindGetParameter(nint info, ulong index);

        [LibraryImport(Library, EntryPoint = "duckdb_bind_get_parameter_count")]
        internal static partial ulong DuckDBBindGetParameterCount(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_bind_set_bind_data")]
        internal static partial void DuckDBBindSetBindData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Library, EntryPoint = "duckdb_bind_set_cardinality")]
        internal static partial void DuckDBBindSetCardinality(nint info, ulong rowCount, [MarshalAs(UnmanagedType.U1)] bool isExact);

        [LibraryImport(Library, EntryPoint = "duckdb_bind_set_error")]
        internal static partial void DuckDBBindSetError(nint info, [MarshalUsing(typeof(LenientText))] string error);

        [LibraryImport(Library, EntryPoint = "duckdb_create_table_function")]
        internal static partial nint DuckDBCreateTableFunction();

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_table_function")]
        internal static partial void DuckDBDestroyTableFunction(ref nint function);

        [LibraryImport(Library, EntryPoint = "duckdb_function_get_bind_data")]
        internal static partial nint DuckDBFunctionGetBindData(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_function_get_init_data")]
        internal static partial nint DuckDBFunctionGetInitData(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_function_set_error")]
        internal static partial void DuckDBFunctionSetError(nint info, [MarshalUsing(typeof(LenientText))] string error);

        [LibraryImport(Library, EntryPoint = "duckdb_init_get_bind_data")]
        internal static partial nint DuckDBInitGetBindData(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_init_get_column_count")]
        internal static partial ulong DuckDBInitGetColumnCount(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_init_get_column_index")]
        internal static partial ulong DuckDBInitGetColumnIndex(nint info, ulong index);

        [LibraryImport(Library, EntryPoint = "duckdb_init_get_extra_info")]
        internal static partial nint DuckDBInitGetExtraInfo(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_init_set_error")]
        internal static partial void DuckDBInitSetError(nint info, [MarshalUsing(typeof(LenientText))] string error);

        [LibraryImport(Library, EntryPoint = "duckdb_init_set_init_data")]
        internal static partial void DuckDBInitSetInitData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Library, EntryPoint = "duckdb_register_table_function")]
        internal static partial DuckDBState DuckDBRegisterTableFunction(DuckDBNativeConnection connection, nint data);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_add_named_parameter")]
        internal static partial void DuckDBTableFunctionAddNamedParameter(nint function, [MarshalUsing(typeof(StrictText))] string name, DuckDBLogicalType type);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_add_parameter")]
        internal static partial void DuckDBTableFunctionAddParameter(nint function, DuckDBLogicalType type);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_get_client_context")]
        internal static partial void DuckDBTableFunctionGetClientContext(nint info, out DuckDBClientContext context);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_bind")]
        internal static partial void DuckDBTableFunctionSetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> callback);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_extra_info")]
        internal static partial void DuckDBTableFunctionSetExtraInfo(nint function, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_function")]
        internal static partial void DuckDBTableFunctionSetFunction(nint function, delegate* unmanaged[Cdecl]<nint, nint, void> callback);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_init")]
        internal static partial void DuckDBTableFunctionSetInit(nint function, delegate* unmanaged[Cdecl]<nint, void> callback);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_name")]
        internal static partial void DuckDBTableFunctionSetName(nint function, [MarshalUsing(typeof(StrictText))] string name);

        [LibraryImport(Library, EntryPoint = "duckdb_table_function_supports_projection_pushdown")]
        internal static partial void DuckDBTableFunctionSupportsProjectionPushdown(nint function, [MarshalAs(UnmanagedType.U1)] bool isSupported);
    }
}
