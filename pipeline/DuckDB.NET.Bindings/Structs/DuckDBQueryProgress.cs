using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>How far the running statement of a connection is, as DuckDB estimates it.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBQueryProgress
{
    private readonly double _percentage;
    private readonly ulong _rowsProcessed;
    private readonly ulong _totalRowsToProcess;

    /// <summary>0 to 100; -1 when nothing runs or progress is not tracked.</summary>
    public double Percentage => _percentage;

    /// <summary>Rows done.</summary>
    public ulong RowsProcessed => _rowsProcessed;

    /// <summary>Rows to do in all.</summary>
    public ulong TotalRowsToProcess => _totalRowsToProcess;
}
