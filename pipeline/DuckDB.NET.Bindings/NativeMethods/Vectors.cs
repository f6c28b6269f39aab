using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>The memory of one column of a chunk. Pointers to it are borrowed, and 0 is answered for 0.</summary>
    internal static partial class Vectors
    {
        [LibraryImport(Library, EntryPoint = "duckdb_array_vector_get_child")]
        internal static partial nint DuckDBArrayVectorGetChild(nint vector);

        [LibraryImport(Library, EntryPoint = "duckdb_list_vector_get_child")]
        internal static partial nint DuckDBListVectorGetChild(nint vector);

        [LibraryImport(Library, EntryPoint = "duckdb_list_vector_reserve")]
        internal static partial DuckDBState DuckDBListVectorReserve(nint vector, ulong capacity);

        [LibraryImport(Library, EntryPoint = "duckdb_list_vector_set_size")]
        internal static partial DuckDBState DuckDBListVectorSetSize(nint vector, ulong size);

        [LibraryImport(Library, EntryPoint = "duckdb_struct_vector_get_child")]
        internal static partial nint DuckDBStructVectorGetChild(nint vector, long index);

        [LibraryImport(Library, EntryPoint = "duckdb_unsafe_vector_assign_string_element_len")]
        internal static partial void DuckDBUnsafeVectorAssignStringElementLength(nint vector, ulong row, byte* bytes, long length);

        /// <summary>In a VARCHAR column DuckDB turns bytes that are not UTF-8 into NULL without a word.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_vector_assign_string_element_len")]
        internal static partial void DuckDBVectorAssignStringElementLength(nint vector, ulong row, byte* bytes, long length);

        [LibraryImport(Library, EntryPoint = "duckdb_vector_ensure_validity_writable")]
        internal static partial void DuckDBVectorEnsureValidityWritable(nint vector);

        [LibraryImport(Library, EntryPoint = "duckdb_vector_get_column_type")]
        internal static partial DuckDBLogicalType DuckDBVectorGetColumnType(nint vector);

        [LibraryImport(Library, EntryPoint = "duckdb_vector_get_data")]
        internal static partial void* DuckDBVectorGetData(nint vector);

        /// <summary>Null when all rows are valid; else a set bit marks a valid row.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_vector_get_validity")]
        internal static partial ulong* DuckDBVectorGetValidity(nint vector);
    }
}
