namespace DuckDB.NET.Native;

/// <summary>
/// DuckDB's public C functions, under the names, in the classes and with the signatures by which the provider calls them.
/// Internal: the provider is a friend of this assembly, and nobody else has a reason to come here.
/// Handles in returned and out positions own what they hold, and are invalid rather than null when DuckDB returned null.
/// </summary>
internal static unsafe partial class NativeMethods
{
    /// <summary>The native library, beside this assembly: libduckdb.so, libduckdb.dylib or duckdb.dll.</summary>
    internal const string Library = "duckdb";
}
