using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics;
using Metro2.Etl.Diagnostics.Reports;
using Metro2.Etl.Extract;
using Metro2.Etl.Staging;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Commands;

/// <summary>The work of <c>metro2 run</c>, and of the demo once its source is up.</summary>
internal static class RunAction
{
    /// <summary>Makes the files of one month and tells what came of it.</summary>
    public static async Task<ExitCode> RunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        RunPlan plan = request.Loaded.Plan;
        CommandSurroundings surroundings = request.Surroundings;
        FreshBooksSource source = new(request.Loaded.FreshBooks, surroundings.TimeProvider, sync: request.Loaded.Sync);
        ILogger logger = request.Loggers.CreateLogger(typeof(EtlPipeline).FullName!);
        Told<RequestSpending> requests = new(spent =>
            logger.RequestsSpent(spent.Sent, spent.Today, spent.PerDay, request.Loaded.Sync.RequestsPerMinute));
        RunOutcome outcome;
        try
        {
            outcome = await StageView.ShowAsync(
                surroundings.Console,
                logger,
                surroundings.TimeProvider,
                view => new EtlPipeline(plan, source, request.Loaded.Key, surroundings.TimeProvider, Watch(view, requests)).RunAsync(cancellationToken));
        }
        catch (EtlException error) when (error.ExitCode == ExitCode.BlockedByAudit)
        {
            Report(surroundings, plan, null);
            throw;
        }

        if (outcome.WasDone)
        {
            surroundings.Output.WriteLine(
                $"The period {plan.Period} is done already; nothing was done now. The files are in "
                + $"{Path.Combine(plan.FilesDirectory, plan.Period.ToString())}.");
        }
        else
        {
            Report(surroundings, plan, outcome.Run.RunId);
        }

        return outcome.ExitCode;
    }

    private static RunProgress Watch(StageView view, IProgress<RequestSpending> requests) => new(
        new Told<string>(view.Begin),
        new Told<LandingPage>(_ => view.Advance("pages")),
        new Told<ModelBuilt>(built => view.Reach(built.Position, "models")),
        new Told<long>(count => view.Reach(count, "records")),
        Requests: requests);

    private static void Report(CommandSurroundings surroundings, RunPlan plan, string? runId)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(plan.WarehousePath);
        runId ??= RunSummaryReader.FindBlocked(warehouse, plan.Period);
        if (runId is not null)
        {
            RunReport.Write(surroundings.Console, RunSummaryReader.Read(warehouse, runId, plan.FilesDirectory));
        }
    }

    // Tells at once and in order; Progress<T> tells from the thread pool, where a late page could follow the next stage.
    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
