using System.Diagnostics;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Benchmarks;

/// <summary>Every model and every audit over the loaded pages, against one scan of the pages' texts.</summary>
internal static class TransformPhase
{
    private const int PartsShown = 8;

    public static Measurement Measure(Month month, CancellationToken cancellationToken)
    {
        InputsStage.Land(month.Warehouse, month.Ledger, month.Run, month.Plan, month.Key);
        List<Part> parts = [];
        long start = Stopwatch.GetTimestamp();
        long last = start;
        Inline<ModelBuilt> progress = new(model =>
        {
            parts.Add(new Part(model.Relation, Stopwatch.GetElapsedTime(last).TotalSeconds));
            last = Stopwatch.GetTimestamp();
        });
        TransformResult result = new TransformStage(month.Warehouse, month.Ledger, FixedClock.Instance)
            .Run(month.Run, month.Plan, progress, cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        parts.Add(new Part("rejects and audits", Stopwatch.GetElapsedTime(last).TotalSeconds));
        long peak = Measurement.PeakOfThisProcess();

        DuckDBConnection connection = month.Warehouse.Connection;
        long reported = result.Models.Single(model => model.Relation == "metro2.base_segments").RowCount;
        if (reported != month.Accounts)
        {
            throw new InvalidOperationException($"{reported} of {month.Accounts} synthetic accounts are reported.");
        }

        long baselineStart = Stopwatch.GetTimestamp();
        connection.Single<long>("select sum(strlen(text))::bigint from raw.page_parts");
        double baseline = Stopwatch.GetElapsedTime(baselineStart).TotalSeconds;
        return new Measurement(
            Phases.Transform,
            month.Accounts,
            connection.Single<long>("select sum(row_count)::bigint from raw.pages"),
            "source records",
            seconds,
            peak,
            "one scan of the pages",
            baseline,
            [.. parts.OrderByDescending(part => part.Seconds).Take(PartsShown)]);
    }

    // Progress<T> would report later and from another thread.
    private sealed class Inline<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
