using System.Diagnostics;
using Metro2.Etl.Warehouse;

namespace Metro2.Benchmarks;

/// <summary>
/// Bytes of the warehouse for each account of one month, once the month is read, told and written anew without freed blocks; the time is that of
/// the rewriting, which is what a purge costs most, against a copy of the same file.
/// </summary>
internal static class SizePhase
{
    /// <summary>Rewrites and weighs; nobody has the warehouse open.</summary>
    public static Measurement Measure(string folder, int accounts)
    {
        string path = Path.Combine(folder, Month.WarehouseName);
        long start = Stopwatch.GetTimestamp();
        WarehouseRewrite.Run(path, _ => long.MaxValue);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long peak = Measurement.PeakOfThisProcess();
        string copy = path + ".copy";
        double baseline = Repeated.Once(() => File.Copy(path, copy));
        long bytes = new FileInfo(path).Length;
        File.Delete(copy);
        return new Measurement(
            Phases.Size, accounts, bytes / accounts, "bytes/account", seconds, peak, "File.Copy of the new file", baseline, []);
    }
}
