using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Staging;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl;

/// <summary>What a run tells while it works. Everything may be null; nothing may throw.</summary>
/// <param name="Stage">A stage begins.</param>
/// <param name="Page">A page is safe in the warehouse.</param>
/// <param name="Model">A model is built.</param>
/// <param name="Encoded">So many records are encoded.</param>
/// <param name="Step">The disk holds something new; told by any thread of the run.</param>
/// <param name="Requests">What was asked of the source.</param>
internal sealed record RunProgress(
    IProgress<string>? Stage = null,
    IProgress<LandingPage>? Page = null,
    IProgress<ModelBuilt>? Model = null,
    IProgress<long>? Encoded = null,
    IProgress<RunStep>? Step = null,
    IProgress<RequestSpending>? Requests = null);

/// <summary>How a run ended well.</summary>
/// <param name="Run">The run.</param>
/// <param name="WasDone">The period was finished before; nothing was done now.</param>
/// <param name="ExitCode">Done, or done with findings.</param>
internal sealed record RunOutcome(Run Run, bool WasDone, ExitCode ExitCode);

/// <summary>The one place where the stages are wired: extract and load side by side, then transform, then write.</summary>
/// <param name="plan">All options, resolved.</param>
/// <param name="source">Signs in and hands out the client, only if pages are missing.</param>
/// <param name="key">What SSNs and birth dates are encrypted with.</param>
/// <param name="time">Clock of everything that is recorded.</param>
/// <param name="progress">Told while the run works.</param>
internal sealed class EtlPipeline(RunPlan plan, FreshBooksSource source, DataKey key, TimeProvider time, RunProgress progress)
{
    /// <summary>The SQL of the run; null for what travels in the program.</summary>
    public SqlProject? Sql { get; init; }

    /// <summary>Makes the files of the period, or goes on where an earlier process stopped.</summary>
    /// <param name="cancellationToken">Stops at the next safe point; the same command goes on from there.</param>
    /// <exception cref="EtlException">The run cannot go on; the ledger holds how it ended.</exception>
    /// <exception cref="OperationCanceledException">Stopped as asked.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken cancellationToken)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(
            plan.WarehousePath, time, new WarehouseSettings(Step: progress.Step));
        DataKeys.Require(warehouse.Connection, key);
        BusinessTimeZone.Require(warehouse.Connection, plan);
        using RunLedger ledger = new(warehouse, time);
        string accountId = source.KnownAccountId(warehouse)
            ?? await Translate(() => source.FindAccountAsync(cancellationToken));
        Run run = ledger.BeginOrResume(plan, accountId);
        if (run.State == RunState.Done)
        {
            PublishMissingCopy(warehouse, ledger, run);
            return new RunOutcome(run, WasDone: true, ExitCode.Done);
        }

        RunOutcome outcome;
        try
        {
            await WorkAsync(warehouse, ledger, run, cancellationToken);
            ExitCode exitCode = RunFindings.Exist(warehouse.Connection, run) ? ExitCode.DoneWithFindings : ExitCode.Done;
            ledger.Finish(run, RunState.Done, exitCode);
            outcome = new RunOutcome(run, WasDone: false, exitCode);
        }
        catch (EtlException error)
        {
            ledger.Finish(run, error.ExitCode == ExitCode.BlockedByAudit ? RunState.Blocked : RunState.Failed, error.ExitCode);
            throw;
        }
        catch (OperationCanceledException)
        {
            ledger.Finish(run, RunState.Cancelled, ExitCode.Cancelled);
            throw;
        }
        catch
        {
            ledger.Finish(run, RunState.Failed, ExitCode.Bug);
            throw;
        }

        // The run is done whatever becomes of the copy; the same command makes a missing one.
        AuditorsCopy.Publish(warehouse, ledger, run.RunId);
        return outcome;
    }

    private static void PublishMissingCopy(DuckDbWarehouse warehouse, RunLedger ledger, Run run)
    {
        bool isPinned = warehouse.Connection.Single<bool>("select count(*) > 0 from etl.run_pins where run_id = $run_id", ("run_id", run.RunId));
        bool isPublished = File.Exists(AuditorsCopy.PathOf(warehouse.Path)) && warehouse.Connection.Single<bool>(
            "select count(*) > 0 from etl.events where run_id = $run_id and event = $event",
            ("run_id", run.RunId),
            ("event", AuditorsCopy.Event));
        if (isPinned && !isPublished)
        {
            AuditorsCopy.Publish(warehouse, ledger, run.RunId);
        }
    }

    private async Task WorkAsync(
        DuckDbWarehouse warehouse, RunLedger ledger, Run run, CancellationToken cancellationToken)
    {
        await ExtractAndLoadAsync(warehouse, ledger, run, cancellationToken);

        // Files that are on their way come from the models as they stand; building them anew could not change them, but the
        // history that this run has written by then would look like the past.
        if (!WriteStage.HasBegun(warehouse, run))
        {
            WriteStage.RequireNoneUnderWay(warehouse, run);
            progress.Stage?.Report(StageName.Transform);
            InputsStage.Land(warehouse, ledger, run, plan, key);
            new TransformStage(warehouse, ledger, time, Sql).Run(run, plan, progress.Model, cancellationToken);
        }

        progress.Stage?.Report(StageName.Write);
        await new WriteStage(warehouse, ledger, run, plan, key).RunAsync(progress.Encoded, cancellationToken);
    }

    private async Task ExtractAndLoadAsync(
        DuckDbWarehouse warehouse, RunLedger ledger, Run run, CancellationToken cancellationToken)
    {
        ExtractPlan extract = StreamPlanner.ForRun(
            StreamStates.All(warehouse.Connection, run.AccountId), source.Sync, run.ReportedAt);
        bool isBegun = false;
        RequestSpending? spent;
        try
        {
            spent = await new Extraction(warehouse, ledger.Checkpoints, source, time).RunAsync(
                new PageOwner(run.RunId, run.AccountId), extract, progress.Page, leavesOut: false, Begin, cancellationToken);
        }
        catch when (isBegun)
        {
            ledger.FailStage(run, StageName.Extract);
            ledger.FailStage(run, StageName.Load);
            throw;
        }

        if (spent is not null)
        {
            progress.Requests?.Report(spent);
            ledger.Record(
                run.RunId, StageName.Extract, "requests", ("sent", spent.Sent), ("today", spent.Today), ("per_day", spent.PerDay));
            (long pages, long records) = PageLanding.Count(warehouse.Connection, run.RunId);
            ledger.EndStage(run, StageName.Extract, pages);
            ledger.EndStage(run, StageName.Load, records);
        }

        void Begin()
        {
            isBegun = true;
            progress.Stage?.Report(StageName.Extract);
            ledger.BeginStage(run, StageName.Extract);
            ledger.BeginStage(run, StageName.Load);
        }
    }

    private static async Task<T> Translate<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (FreshBooksException error)
        {
            throw FreshBooksFault.Translate(error);
        }
    }
}
