using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;
using Metro2.Etl.Staging;
using Metro2.Etl.Warehouse;

namespace Metro2.Benchmarks;

/// <summary>
/// Pages and their checkpoints into the warehouse, each in a transaction, and the proof that a walk is complete; against
/// inserting the same texts into a table of one column.
/// </summary>
internal static class LoadPhase
{
    private const int PagesInFlight = 16;

    public static async Task<Measurement> MeasureAsync(Month month, CancellationToken cancellationToken)
    {
        SyntheticPages pages = SyntheticPages.OfAYear(month.Accounts);
        long start = Stopwatch.GetTimestamp();
        await LoadAsync(
            month,
            pages,
            StreamPlanner.ForRun(new Dictionary<string, StreamState>(), SyncSettings.Default, month.Run.ReportedAt),
            cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long peak = Measurement.PeakOfThisProcess();
        return new Measurement(
            Phases.Load,
            month.Accounts,
            pages.RecordCount,
            "source records",
            seconds,
            peak,
            "insert of the same texts alone",
            Baseline(month, pages, cancellationToken),
            []);
    }

    /// <summary>Lands the pages of a month as its run would.</summary>
    public static async Task LoadAsync(Month month, SyntheticPages pages, ExtractPlan plan, CancellationToken cancellationToken)
    {
        LoadStage load = new(
            month.Warehouse, month.Ledger.Checkpoints, new PageOwner(month.Run.RunId, month.Run.AccountId), plan, month.Clock);
        load.Positions();
        Channel<LandingPage> channel = Channel.CreateBounded<LandingPage>(PagesInFlight);
        Task producing = Task.Run(() => ProduceAsync(pages, channel.Writer, cancellationToken), cancellationToken);
        await load.RunAsync(channel.Reader, null, cancellationToken);
        await producing;
    }

    private static async Task ProduceAsync(
        SyntheticPages pages, ChannelWriter<LandingPage> writer, CancellationToken cancellationToken)
    {
        try
        {
            foreach (SourcePage page in pages.All())
            {
                TaskCompletionSource<WalkProof>? verdict = page.PageNumber >= page.Pages
                    ? new(TaskCreationOptions.RunContinuationsAsynchronously)
                    : null;
                await writer.WriteAsync(new LandingPage(page, Attempt: 1, verdict), cancellationToken);
                if (verdict is not null && !(await verdict.Task.WaitAsync(cancellationToken)).IsComplete)
                {
                    throw new InvalidOperationException($"The synthetic stream {page.Stream.Name} was not proven complete.");
                }
            }
        }
        finally
        {
            writer.TryComplete();
        }
    }

    private static double Baseline(Month month, SyntheticPages pages, CancellationToken cancellationToken)
    {
        string path = Path.Combine(month.Folder, "baseline.duckdb");
        double seconds;
        using (DuckDbWarehouse plain = DuckDbWarehouse.Open(path, FixedClock.Instance))
        {
            plain.Connection.Run("create table texts (body text)");
            long start = Stopwatch.GetTimestamp();
            foreach (SourcePage page in pages.All())
            {
                cancellationToken.ThrowIfCancellationRequested();
                plain.Connection.Run(
                    "insert into texts values ($body)", ("body", Encoding.UTF8.GetString(page.Body.Span)));
            }

            seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        File.Delete(path);
        return seconds;
    }
}
