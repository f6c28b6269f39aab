using System.Diagnostics;
using System.Globalization;
using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Write;

namespace Metro2.Benchmarks;

/// <summary>
/// Three years of one business, a run a month: the warehouse opened, pages of what changed, models and audits, files and history, seals, the
/// auditor's copy, the warehouse closed. The business has a year behind it when the first run reads everything. The last month is held
/// against the second one, each in a process that did nothing before.
/// </summary>
internal static class YearsPhase
{
    private const int PartsShown = 24;

    public static async Task<Measurement> MeasureAsync(string phase, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        (int from, int through) = phase switch
        {
            Phases.FirstOfYears => (1, 1),
            Phases.SecondMonth => (2, 2),
            Phases.BetweenMonths => (3, 35),
            _ => (36, 36),
        };
        double before = Measurement.ProcessorSecondsOfThisProcess();
        long start = Stopwatch.GetTimestamp();
        long records = 0;
        List<Part> parts = [];
        for (int month = from; month <= through; month++)
        {
            parts = [];
            records += await RunAsync(options, month, parts, cancellationToken);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"month {month}: {parts.Sum(part => part.Seconds):F1} s of processor time"));
        }

        double processor = Measurement.ProcessorSecondsOfThisProcess() - before;
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long peak = Measurement.PeakOfThisProcess();
        (double baseline, double baselineProcessor, double baselinePeak) = Baseline(options.Folder, phase, seconds, processor, peak);
        return new Measurement(
            phase, options.Accounts[0], records, "source records", seconds, peak,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the second month; memory x{peak / baselinePeak:F2}; {Bytes(options) / through} bytes of warehouse an account-month"),
            baseline, [.. parts.OrderByDescending(part => part.Seconds).Take(PartsShown)], null, processor, baselineProcessor);
    }

    // Freed blocks included, as nobody rewrites a warehouse every month.
    private static long Bytes(BenchmarkOptions options) =>
        new FileInfo(Path.Combine(options.Folder, Month.YearsName)).Length / options.Accounts[0];

    private static async Task<long> RunAsync(BenchmarkOptions options, int number, List<Part> parts, CancellationToken cancellationToken)
    {
        int accounts = options.Accounts[0];
        int index = number - 1 + SyntheticBusiness.InvoicesPerAccount;
        DateOnly first = SyntheticBusiness.FirstMonth.AddMonths(index);
        double last = Measurement.ProcessorSecondsOfThisProcess();
        SyntheticPages pages;
        using (Month month = Month.OpenYears(
            options.Folder, accounts, options.MemoryLimit, first.ToString("yyyy-MM", CultureInfo.InvariantCulture)))
        {
            Take("open");
            pages = SyntheticPages.OfAMonth(accounts, index, number == 1);
            await LoadPhase.LoadAsync(month, pages, Plan(first, number == 1), cancellationToken);
            Take("load");
            InputsStage.Land(month.Warehouse, month.Ledger, month.Run, month.Plan, month.Key);
            Take("inputs");
            new TransformStage(month.Warehouse, month.Ledger, month.Clock)
                .Run(month.Run, month.Plan, new Inline<ModelBuilt>(model => Take(model.Relation)), cancellationToken);
            Take("rejects and audits");
            await new WriteStage(month.Warehouse, month.Ledger, month.Run, month.Plan, month.Key).RunAsync(null, cancellationToken);
            Take("write");
            month.Ledger.Finish(month.Run, RunState.Done, Etl.ExitCode.Done);
            Take("seals");
            AuditorsCopy.Publish(month.Warehouse, month.Ledger, month.Run.RunId);
            Take("auditor's copy");
        }

        Take("close");
        return pages.RecordCount;

        void Take(string name)
        {
            double now = Measurement.ProcessorSecondsOfThisProcess();
            parts.Add(new Part(name, now - last));
            last = now;
        }
    }

    private static ExtractPlan Plan(DateOnly first, bool everything)
    {
        DateOnly day = first.AddMonths(1).AddDays(2);
        return new ExtractPlan(
            [
                .. FreshBooksStream.MonthEnd.Select(stream => everything || stream.ChangedFilter is null
                    ? StreamPlan.Sweep(stream)
                    : StreamPlan.Changes(stream, first)),
            ],
            day);
    }

    // The phases are processes of their own; what the second month took is handed on in a file.
    private static (double Seconds, double ProcessorSeconds, double Peak) Baseline(
        string folder, string phase, double seconds, double processor, double peak)
    {
        string path = Path.Combine(folder, "second-month.txt");
        if (phase == Phases.SecondMonth)
        {
            File.WriteAllLines(path, new[] { seconds, processor, peak }.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
        }

        if (phase is Phases.SecondMonth or Phases.FirstOfYears)
        {
            return (seconds, processor, peak);
        }

        double[] stored = [.. File.ReadAllLines(path).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        return (stored[0], stored[1], stored[2]);
    }

    // Progress<T> would report later and from another thread.
    private sealed class Inline<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
