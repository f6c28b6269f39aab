using System.Diagnostics;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Benchmarks;

/// <summary>
/// Every model behind staging and every audit, first with a year's history to rebuild, then a month later with the history
/// that was told; against a plain scan and sort of the same invoices.
/// </summary>
internal static class StagedPhase
{
    private const string RejectsAndAudits = "rejects, rules and audits";
    private const int PartsShown = 200;
    private const int BaselineTakes = 3;

    // These decide no value of any record; all other models do.
    private static readonly string[] s_checking = ["intermediate.control_totals", RejectsAndAudits];

    /// <summary>Fills the tables; nothing is compared.</summary>
    public static Measurement Fill(Month month, SqlProject? project = null)
    {
        long start = Stopwatch.GetTimestamp();
        DuckDBConnection connection = month.Warehouse.Connection;
        StagedBusiness.Behind(connection, project ?? SqlProject.Embedded());
        InputsStage.Land(month.Warehouse, month.Ledger, month.Run, month.Plan, month.Key);
        StagedBusiness.Fill(connection, month.Run.RunId, month.Accounts, 0, SyntheticBusiness.InvoicesPerAccount);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Measurement(
            Phases.Fill, month.Accounts, Records(connection), "source records", seconds, Measurement.PeakOfThisProcess(),
            "itself", seconds, []);
    }

    /// <summary>Builds and audits the month, records it as told and adds the next month's records.</summary>
    public static Measurement Measure(string phase, Month month, CancellationToken cancellationToken, SqlProject? project = null)
    {
        DuckDBConnection connection = month.Warehouse.Connection;
        SqlProject behind = StagedBusiness.Behind(connection, project ?? SqlProject.Embedded());
        InputsStage.Land(month.Warehouse, month.Ledger, month.Run, month.Plan, month.Key);
        if (phase == Phases.LaterMonth)
        {
            StagedBusiness.Fill(connection, month.Run.RunId, month.Accounts, SyntheticBusiness.InvoicesPerAccount, 1);
        }

        connection.Run("checkpoint");
        List<Part> parts = [];
        double processor = Measurement.ProcessorSecondsOfThisProcess();
        double last = processor;
        double checkingProcessor = 0;
        TimeSpan checking = TimeSpan.Zero;
        long start = Stopwatch.GetTimestamp();
        long lastTime = start;
        Inline<ModelBuilt> progress = new(model => Add(model.Relation));
        void Add(string name)
        {
            double now = Measurement.ProcessorSecondsOfThisProcess();
            long time = Stopwatch.GetTimestamp();
            parts.Add(new Part(name, now - last));
            if (s_checking.Contains(name))
            {
                checkingProcessor += now - last;
                checking += Stopwatch.GetElapsedTime(lastTime, time);
            }

            last = now;
            lastTime = time;
        }

        TransformResult result = new TransformStage(month.Warehouse, month.Ledger, month.Clock, behind)
            .Run(month.Run, month.Plan, progress, cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Add(RejectsAndAudits);
        processor = last - processor;
        long peak = Measurement.PeakOfThisProcess();
        long reported = result.Models.Single(model => model.Relation == "metro2.base_segments").RowCount;
        if (reported != month.Accounts)
        {
            throw new InvalidOperationException($"{reported} of {month.Accounts} synthetic accounts are reported.");
        }

        month.Warehouse.InTransaction("recording what was told", transaction => History.Record(transaction, month.Run));
        // Twice: as a table of the warehouse, as every model is one, and as rows in memory that nobody keeps.
        (double baseline, double baselineProcessor) = ScanAndSort(connection, "table raw.sorted_invoices");
        connection.Run("drop table raw.sorted_invoices");
        (double unkept, double unkeptProcessor) = ScanAndSort(connection, "temp table unkept_invoices");
        return new Measurement(
            phase, month.Accounts, Records(connection), "source records", seconds, peak, "scan and sort of the invoices",
            baseline, [.. parts.OrderByDescending(part => part.Seconds).Take(PartsShown)], null, processor, baselineProcessor,
            unkept, unkeptProcessor, checking.TotalSeconds, checkingProcessor);
    }

    private static long Records(DuckDBConnection connection) => connection.Single<long>(
        "select (select count(*) from raw.filled_invoices)::bigint + (select count(*) from raw.filled_payments)::bigint");

    /// <summary>The fastest of some takes, by the clock and by processor time: the baseline is never made slow by chance.</summary>
    private static (double Seconds, double ProcessorSeconds) ScanAndSort(DuckDBConnection connection, string into)
    {
        double seconds = double.MaxValue;
        double processorSeconds = double.MaxValue;
        for (int take = 0; take < BaselineTakes; take++)
        {
            double processor = Measurement.ProcessorSecondsOfThisProcess();
            seconds = Math.Min(seconds, Repeated.Once(() => connection.Run(
                $"create or replace {into} as select * from raw.filled_invoices order by client_id, create_date")));
            processorSeconds = Math.Min(processorSeconds, Measurement.ProcessorSecondsOfThisProcess() - processor);
        }

        return (seconds, processorSeconds);
    }

    // Progress<T> would report later and from another thread.
    private sealed class Inline<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
