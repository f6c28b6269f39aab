using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>The options of a database.</summary>
    internal static partial class Configuration
    {
        internal static int DuckDBConfigCount() => (int)duckdb_config_count();

        [LibraryImport(Library, EntryPoint = "duckdb_create_config")]
        internal static partial DuckDBState DuckDBCreateConfig(out DuckDBConfig config);

        /// <summary>Both texts are DuckDB's own and stay so.</summary>
        internal static DuckDBState DuckDBGetConfigFlag(int index, out string? name, out string? description) =>
            duckdb_get_config_flag((nuint)index, out name, out description);

        [LibraryImport(Library, EntryPoint = "duckdb_set_config")]
        internal static partial DuckDBState DuckDBSetConfig(DuckDBConfig config, [MarshalUsing(typeof(StrictText))] string name, [MarshalUsing(typeof(StrictText))] string option);

        [LibraryImport(Library)]
        private static partial nuint duckdb_config_count();

        [LibraryImport(Library)]
        private static partial DuckDBState duckdb_get_config_flag(
            nuint index,
            [MarshalUsing(typeof(BorrowedText))] out string? name,
            [MarshalUsing(typeof(BorrowedText))] out string? description);
    }
}
