using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Scalar functions written in .NET. Descriptions and infos are raw pointers.</summary>
    internal static partial class ScalarFunction
    {
        [LibraryImport(Library, EntryPoint = "duckdb_create_scalar_function")]
        internal static partial nint DuckDBCreateScalarFunction();

        [LibraryImport(Library, EntryPoint = "duckdb_destroy_scalar_function")]
        internal static partial void DuckDBDestroyScalarFunction(ref nint function);

        [LibraryImport(Library, EntryPoint = "duckdb_register_scalar_function")]
        internal static partial DuckDBState DuckDBRegisterScalarFunction(DuckDBNativeConnection connection, nint data);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_add_parameter")]
        internal static partial void DuckDBScalarFunctionAddParameter(nint function, DuckDBLogicalType type);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_get_bind_data")]
        internal static partial nint DuckDBScalarFunctionGetBindData(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_get_client_context")]
        internal static partial void DuckDBScalarFunctionGetClientContext(nint info, out DuckDBClientContext context);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_get_extra_info")]
        internal static partial nint DuckDBScalarFunctionGetExtraInfo(nint info);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_bind")]
        internal static partial void DuckDBScalarFunctionSetBind(nint function, delegate* unmanaged[Cdecl]<nint, void> callback);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_bind_data")]
        internal static partial void DuckDBScalarFunctionSetBindData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_bind_data_copy")]
        internal static partial void DuckDBScalarFunctionSetBindDataCopy(nint info, delegate* unmanaged[Cdecl]<nint, nint> callback);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_error")]
        internal static partial void DuckDBScalarFunctionSetError(nint info, [MarshalUsing(typeof(LenientText))] string error);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_extra_info")]
        internal static partial void DuckDBScalarFunctionSetExtraInfo(nint function, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_function")]
        internal static partial void DuckDBScalarFunctionSetFunction(nint function, delegate* unmanaged[Cdecl]<nint, nint, nint, void> callback);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_name")]
        internal static partial void DuckDBScalarFunctionSetName(nint function, [MarshalUsing(typeof(StrictText))] string name);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_return_type")]
        internal static partial void DuckDBScalarFunctionSetReturnType(nint function, DuckDBLogicalType type);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_special_handling")]
        internal static partial void DuckDBScalarFunctionSetSpecialHandling(nint function);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_varargs")]
        internal static partial void DuckDBScalarFunctionSetVarargs(nint function, DuckDBLogicalType type);

        [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_volatile")]
        internal static partial void DuckDBScalarFunctionSetVolatile(nint function);
    }
}
