using System.Globalization;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Warehouse;

/// <summary>How much of the machine DuckDB may use.</summary>
/// <param name="Threads">
/// Worker threads, 1 or more; null is what <see cref="ThreadsVariable"/> says, and without it DuckDB's own choice, one a processor.
/// </param>
/// <param name="MemoryLimit">
/// DuckDB's notation, for example <c>4GB</c>; null is <see cref="DefaultMemoryLimit"/>. What is more goes to disk, beside the
/// warehouse. Memory that DuckDB does not count (parsing JSON, packing blocks) comes on top.
/// </param>
/// <param name="Step">Told of every commit; may be null.</param>
internal sealed record WarehouseSettings(int? Threads = null, string? MemoryLimit = null, IProgress<RunStep>? Step = null)
{
    /// <summary>Environment variable with the worker threads of every warehouse that this process opens. No result depends on it.</summary>
    public const string ThreadsVariable = "METRO2_THREADS";

    private const int MostThreads = 1024;
    private const long Most = 11L << 28;
    private const long MostWhileLoading = 768L << 20;

    /// <summary>
    /// 2.75 GiB, or three fifths of a smaller machine. DuckDB's own choice, four fifths of any machine, would keep a whole
    /// year's pages in memory only because there is room.
    /// </summary>
    public static string DefaultMemoryLimit { get; } = AtMost(Most);

    /// <summary>768 MiB, or three fifths of a smaller machine: what adding pages takes, which need not grow with their count.</summary>
    public static string LoadMemoryLimit { get; } = AtMost(MostWhileLoading);

    /// <summary>Reads a value of <see cref="ThreadsVariable"/>; null when it is not set or empty.</summary>
    /// <param name="text">The value, 1 to 1024.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it is no number of threads.</exception>
    public static int? ReadThreads(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is >= 1 and <= MostThreads
            ? threads
            : throw new EtlException(
                ExitCode.FixSettings,
                $"{ThreadsVariable} is the number of DuckDB's worker threads, 1 to {MostThreads}; without it there is one a processor. Correct or remove it.");
    }

    private static string AtMost(long bytes) => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Min(bytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 5 * 3) >> 20}MiB");
}
