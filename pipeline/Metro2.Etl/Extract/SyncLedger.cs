using System.Globalization;
using DuckDB.NET.Data;
using FreshBooks.Client;
using Metro2.Etl.Ledger;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Extract;

/// <summary>One extraction outside a run.</summary>
/// <param name="SyncId">Key of its pages and checkpoints.</param>
/// <param name="AccountId">The FreshBooks account.</param>
/// <param name="StartedAt">When it began; an earlier process may have.</param>
internal sealed record Sync(string SyncId, string AccountId, DateTimeOffset StartedAt);

/// <summary>The book of syncs, <c>etl.syncs</c>.</summary>
/// <param name="connection">A connection of the warehouse that nobody else writes on.</param>
/// <param name="time">Clock of what is recorded.</param>
internal sealed class SyncLedger(DuckDBConnection connection, TimeProvider time)
{
    // What an unfinished sync has read is a day later as old as that day; beginning anew is cheaper than trusting it.
    private static readonly TimeSpan WorthResuming = TimeSpan.FromHours(24);

    /// <summary>Takes up the account's unfinished sync of the same streams, or begins one.</summary>
    public Sync BeginOrResume(string accountId, IReadOnlyList<FreshBooksStream> streams)
    {
        DateTimeOffset now = time.GetUtcNow();
        string names = string.Join(',', streams.Select(stream => stream.Name));
        Sync? open = connection.Rows(
            """
            select sync_id, started_at from etl.syncs
            where account_id = $account_id and streams = $streams and state <> 'done'
            order by started_at desc limit 1
            """,
            reader => new Sync(reader.GetString(0), accountId, reader.GetInstant(1)),
            ("account_id", accountId),
            ("streams", names)).SingleOrDefault();
        if (open is not null && now - open.StartedAt < WorthResuming)
        {
            connection.Run(
                "update etl.syncs set state = 'running', finished_at = null, exit_code = null where sync_id = $sync_id",
                ("sync_id", open.SyncId));
            return open;
        }

        long before = connection.Single<long>("select count(*)::bigint from etl.syncs where account_id = $account_id", ("account_id", accountId));
        string id = string.Create(CultureInfo.InvariantCulture, $"{accountId}-sync-{now.UtcDateTime:yyyyMMdd'T'HHmmss}-{before + 1}");
        connection.Run(
            """
            insert into etl.syncs (sync_id, account_id, streams, state, started_at)
            values ($sync_id, $account_id, $streams, 'running', $now)
            """,
            ("sync_id", id),
            ("account_id", accountId),
            ("streams", names),
            ("now", now.ToMicroseconds()));
        return new Sync(id, accountId, now);
    }

    /// <summary>Ends a sync for this process.</summary>
    /// <param name="sync">The sync.</param>
    /// <param name="state"><c>done</c>, <c>failed</c> or <c>cancelled</c>; the last two are taken up by the next process.</param>
    /// <param name="exitCode">What the process tells.</param>
    public void Finish(Sync sync, string state, ExitCode exitCode) =>
        DuckDbWarehouse.InTransaction(connection, $"ending {sync.SyncId}", transaction =>
        {
            connection.Run(
                "update etl.syncs set state = $state, finished_at = $now, exit_code = $exit_code where sync_id = $sync_id",
                ("sync_id", sync.SyncId),
                ("state", state),
                ("now", time.GetUtcNow().ToMicroseconds()),
                ("exit_code", (int)exitCode));
            Seals.Renew(transaction, time, null, SealedSets.Named("pages"), sync.SyncId);
            Seals.Renew(transaction, time, null, SealedSets.Named("syncs"), sync.SyncId);
        });
}
