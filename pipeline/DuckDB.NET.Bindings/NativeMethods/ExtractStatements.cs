using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Splitting a command text into statements.</summary>
    internal static partial class ExtractStatements
    {
        /// <summary>C answers with 64 bits, the provider wants 32. The handle holds the error when 0 is returned.</summary>
        internal static int DuckDBExtractStatements(DuckDBNativeConnection connection, string query, out DuckDBExtractedStatements statements) =>
            checked((int)duckdb_extract_statements(connection, query, out statements));

        /// <summary>C has no error for a text without any statement, and the provider would make up a meaningless one.</summary>
        internal static string DuckDBExtractStatementsError(DuckDBExtractedStatements statements) =>
            duckdb_extract_statements_error(statements) ?? "The command text holds no SQL statement.";

        /// <summary>The statement is made on failure, too, and carries the error. The index counts from 0.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_prepare_extracted_statement")]
        internal static partial DuckDBState DuckDBPrepareExtractedStatement(DuckDBNativeConnection connection, DuckDBExtractedStatements statements, long index, out DuckDBPreparedStatement statement);

        [LibraryImport(Library)]
        private static partial ulong duckdb_extract_statements(DuckDBNativeConnection connection, [MarshalUsing(typeof(StrictText))] string query, out DuckDBExtractedStatements statements);

        [LibraryImport(Library)]
        [return: MarshalUsing(typeof(BorrowedText))]
        private static partial string? duckdb_extract_statements_error(DuckDBExtractedStatements statements);
    }
}
