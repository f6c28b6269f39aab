using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The result of a statement. It is copied freely, but closed on one copy only.</summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "A result is closed, not compared.")]
public struct DuckDBResult
{
    // Five members of the C struct that its header calls deprecated; they only keep the layout.
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _internalData;

    /// <summary>Frees what DuckDB holds for this result. A zeroed result, or one closed already, is left as it is.</summary>
    public void Close() => Freeing.duckdb_destroy_result(ref this);
}
