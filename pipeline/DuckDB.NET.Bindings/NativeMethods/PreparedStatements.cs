using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Preparing, binding and executing.</summary>
    internal static partial class PreparedStatements
    {
        /// <summary>C writes 64 bits where the provider offers 32: without the local it would write over the caller's stack.</summary>
        internal static DuckDBState DuckDBBindParameterIndex(DuckDBPreparedStatement statement, out int index, string name)
        {
            ulong wide = 0;
            DuckDBState state = duckdb_bind_parameter_index(statement, &wide, name);
            index = checked((int)wide);
            return state;
        }

        /// <summary>C follows the value's pointer unasked, so a value that could not be made must not get there.</summary>
        internal static DuckDBState DuckDBBindValue(DuckDBPreparedStatement statement, long index, DuckDBValue value) =>
            value is null || value.IsInvalid ? DuckDBState.Error : duckdb_bind_value(statement, (ulong)index, value);

        internal static DuckDBState DuckDBExecutePrepared(DuckDBPreparedStatement statement, out DuckDBResult result)
        {
            // Some errors of C leave the struct untouched, and the provider reads it all the same.
            result = default;
            return duckdb_execute_prepared(statement, ref result);
        }

        internal static DuckDBState DuckDBExecutePreparedStreaming(DuckDBPreparedStatement statement, out DuckDBResult result)
        {
            result = default;
            return duckdb_execute_prepared_streaming(statement, ref result);
        }

        [LibraryImport(Library, EntryPoint = "duckdb_param_logical_type")]
        internal static partial DuckDBLogicalType DuckDBParamLogicalType(DuckDBPreparedStatement statement, long index);

        [LibraryImport(Library, EntryPoint = "duckdb_nparams")]
        internal static partial long DuckDBParams(DuckDBPreparedStatement statement);

        [LibraryImport(Library, EntryPoint = "duckdb_prepare_error")]
        [return: MarshalUsing(typeof(BorrowedText))]
        internal static partial string? DuckDBPrepareError(DuckDBPreparedStatement statement);

        [LibraryImport(Library)]
        private static partial DuckDBState duckdb_bind_parameter_index(DuckDBPreparedStatement statement, ulong* index, [MarshalUsing(typeof(StrictText))] string name);

        [LibraryImport(Library)]
        private static partial DuckDBState duckdb_bind_value(DuckDBPreparedStatement statement, ulong index, DuckDBValue value);

        [LibraryImport(Library)]
        private static partial DuckDBState duckdb_execute_prepared(DuckDBPreparedStatement statement, ref DuckDBResult result);

        [LibraryImport(Library)]
        private static partial DuckDBState duckdb_execute_prepared_streaming(DuckDBPreparedStatement statement, ref DuckDBResult result);
    }
}
