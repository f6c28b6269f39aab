using System.Diagnostics;
using Metro2.Etl.Write;

namespace Metro2.Benchmarks;

/// <summary>Base segments to one file a bureau, digests and history, against copying the finished files.</summary>
internal static class WritePhase
{
    public static async Task<Measurement> MeasureAsync(Month month, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<WrittenFile> files = await new WriteStage(month.Warehouse, month.Ledger, month.Run, month.Plan, month.Key)
            .RunAsync(null, cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long peak = Measurement.PeakOfThisProcess();
        if (files.Any(file => file.BaseRecordCount != month.Accounts))
        {
            throw new InvalidOperationException("Not every synthetic account is in every file.");
        }

        return new Measurement(
            Phases.Write,
            month.Accounts,
            files.Sum(file => file.BaseRecordCount),
            "written records",
            seconds,
            peak,
            "copy of the same files",
            Copy(Path.Combine(month.Plan.FilesDirectory, month.Plan.Period.ToString())),
            []);
    }

    private static double Copy(string directory)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (string path in Directory.GetFiles(directory, "*.dat"))
        {
            using FileStream source = File.OpenRead(path);
            using FileStream copy = new(path + ".copy", FileMode.CreateNew);
            source.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
