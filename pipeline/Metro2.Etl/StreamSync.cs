using DuckDB.NET.Data;
using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Staging;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Webhooks;

namespace Metro2.Etl;

/// <summary>What a sync left behind.</summary>
/// <param name="SyncId">Its key.</param>
/// <param name="Pages">Pages stored.</param>
/// <param name="Records">Records on them, repeated ones included.</param>
/// <param name="Requests">What was asked; null when nothing was left to read.</param>
/// <param name="Streams">What the warehouse holds of every stream of the account, by name.</param>
/// <param name="Rejects">Records of the warehouse that staging cannot read.</param>
internal sealed record SyncOutcome(
    string SyncId, long Pages, long Records, RequestSpending? Requests, IReadOnlyDictionary<string, StreamState> Streams, long Rejects);

/// <summary>Extraction, load and typing alone, for schedules between month ends.</summary>
/// <param name="warehousePath">The warehouse; made when it is not there.</param>
/// <param name="source">Signs in and hands out the client.</param>
/// <param name="time">Clock of everything that is recorded.</param>
/// <param name="progress">Told after each page that is safe; may be null.</param>
internal sealed class StreamSync(string warehousePath, FreshBooksSource source, TimeProvider time, IProgress<LandingPage>? progress = null)
{
    /// <summary>Reads the streams, or goes on where an earlier process stopped.</summary>
    /// <param name="streams">What to read.</param>
    /// <param name="sweep">Whether everything is read, whatever the schedule says.</param>
    /// <param name="cancellationToken">Stops at the next safe point; the same command goes on from there.</param>
    /// <exception cref="EtlException">It cannot go on; what was loaded is kept.</exception>
    public async Task<SyncOutcome> RunAsync(IReadOnlyList<FreshBooksStream> streams, bool sweep, CancellationToken cancellationToken)
    {
        using DuckDbWarehouse warehouse = Open();
        return await RunAsync(warehouse, await AccountOfAsync(warehouse, cancellationToken), streams, sweep, cancellationToken);
    }

    /// <summary>Opens the warehouse.</summary>
    /// <exception cref="EtlException">It cannot be opened, or another process has it.</exception>
    public DuckDbWarehouse Open() => DuckDbWarehouse.Open(warehousePath, time);

    /// <summary>The account that is read: the one that is known here, else the source tells.</summary>
    /// <exception cref="EtlException">The source refused or failed.</exception>
    public async Task<string> AccountOfAsync(DuckDbWarehouse warehouse, CancellationToken cancellationToken) =>
        source.KnownAccountId(warehouse) ?? await FindAccountAsync(cancellationToken);

    /// <summary>The same with a warehouse that is open already.</summary>
    public async Task<SyncOutcome> RunAsync(
        DuckDbWarehouse warehouse, string accountId, IReadOnlyList<FreshBooksStream> streams, bool sweep, CancellationToken cancellationToken)
    {
        SyncLedger ledger = new(warehouse.Connection, time);
        Sync sync = ledger.BeginOrResume(accountId, streams);
        try
        {
            ExtractPlan plan = StreamPlanner.ForSync(
                streams, StreamStates.All(warehouse.Connection, accountId), source.Sync, sync.StartedAt, sweep);
            RequestSpending? spent = await new Extraction(warehouse, new Checkpoints(time), source, time).RunAsync(
                new PageOwner(sync.SyncId, accountId), plan, progress, leavesOut: true, beginning: null, cancellationToken);
            long rejects = StagingBuild.Run(warehouse, time, cancellationToken);
            IReadOnlyDictionary<string, StreamState> states = StreamStates.All(warehouse.Connection, accountId);
            ClearHints(warehouse, sync, streams, states);
            ledger.Finish(sync, "done", ExitCode.Done);
            (long pages, long records) = PageLanding.Count(warehouse.Connection, sync.SyncId);
            return new SyncOutcome(sync.SyncId, pages, records, spent, states, rejects);
        }
        catch (EtlException error)
        {
            ledger.Finish(sync, "failed", error.ExitCode);
            throw;
        }
        catch (OperationCanceledException)
        {
            ledger.Finish(sync, "cancelled", ExitCode.Cancelled);
            throw;
        }
    }

    // The beginning of the sync is no later than that of any of its walks, whichever process walked.
    private void ClearHints(
        DuckDbWarehouse warehouse, Sync sync, IReadOnlyList<FreshBooksStream> streams, IReadOnlyDictionary<string, StreamState> states)
    {
        try
        {
            foreach (FreshBooksStream stream in streams.Where(stream => states.GetValueOrDefault(stream.Name)?.ReadAt >= sync.StartedAt))
            {
                WebhookHints.Fetched(warehouse.Connection, sync.AccountId, stream.Name, sync.StartedAt, time.GetUtcNow());
            }
        }
        catch (DuckDBException)
        {
            // A message came in the same moment and won. Its mark stays, the others too: the next sync clears them.
        }
    }

    private async Task<string> FindAccountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await source.FindAccountAsync(cancellationToken);
        }
        catch (FreshBooksException error)
        {
            throw FreshBooksFault.Translate(error);
        }
    }
}
