using System.Globalization;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Warehouse;

/// <summary>How much of the machine DuckDB may use.</summary>
/// <param name="Threads">Worker threads, 1 or more; null leaves DuckDB's own choice, one a processor.</param>
/// <param name="MemoryLimit">
/// DuckDB's notation, for example <c>4GB</c>; null is <see cref="DefaultMemoryLimit"/>. What is more goes to disk, beside the
/// warehouse. Memory that DuckDB does not count (parsing JSON, packing blocks) comes on top.
/// </param>
/// <param name="Step">Told of every commit; may be null.</param>
internal sealed record WarehouseSettings(int? Threads = null, string? MemoryLimit = null, IProgress<RunStep>? Step = null)
{
    private const long Most = 3L << 30;
    private const long MostWhileLoading = 768L << 20;

    /// <summary>
    /// 3 GiB, or three fifths of a smaller machine. DuckDB's own choice, four fifths of any machine, would keep a whole
    /// year's pages in memory only because there is room.
    /// </summary>
    public static string DefaultMemoryLimit { get; } = AtMost(Most);

    /// <summary>768 MiB, or three fifths of a smaller machine: what adding pages takes, which need not grow with their count.</summary>
    public static string LoadMemoryLimit { get; } = AtMost(MostWhileLoading);

    private static string AtMost(long bytes) => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Min(bytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 5 * 3) >> 20}MiB");
}
