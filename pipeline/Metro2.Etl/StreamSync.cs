using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Staging;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl;

/// <summary>What a sync left behind.</summary>
/// <param name="SyncId">Its key.</param>
/// <param name="Pages">Pages stored.</param>
/// <param name="Records">Records on them, repeated ones included.</param>
/// <param name="Requests">What was asked; null when nothing was left to read.</param>
/// <param name="Streams">What the warehouse holds of every stream of the account, by name.</param>
internal sealed record SyncOutcome(
    string SyncId, long Pages, long Records, RequestSpending? Requests, IReadOnlyDictionary<string, StreamState> Streams);

/// <summary>Extraction and load alone, for schedules between month ends.</summary>
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
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(warehousePath, time);
        string accountId = source.KnownAccountId(warehouse) ?? await FindAccountAsync(cancellationToken);
        SyncLedger ledger = new(warehouse.Connection, time);
        Sync sync = ledger.BeginOrResume(accountId, streams);
        try
        {
            ExtractPlan plan = StreamPlanner.ForSync(
                streams, StreamStates.All(warehouse.Connection, accountId), source.Sync, sync.StartedAt, sweep);
            RequestSpending? spent = await new Extraction(warehouse, new Checkpoints(time), source, time).RunAsync(
                new PageOwner(sync.SyncId, accountId), plan, progress, leavesOut: true, beginning: null, cancellationToken);
            ledger.Finish(sync, "done", ExitCode.Done);
            (long pages, long records) = PageLanding.Count(warehouse.Connection, sync.SyncId);
            return new SyncOutcome(sync.SyncId, pages, records, spent, StreamStates.All(warehouse.Connection, accountId));
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
