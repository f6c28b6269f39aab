using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Ledger;

/// <summary>
/// Events as a chain: each carries the digest of the one before it and its own, so that none can be changed, removed or put between two
/// others without the rest telling. The formula stands in SQL, so that any DuckDB shell can check it.
/// </summary>
internal static class EventChain
{
    /// <summary>
    /// The digest of a row that has the columns of <c>etl.events</c>: SHA-256 over the JSON array of texts
    /// [previous digest, id, run, microseconds since 1970, stage, event, detail].
    /// </summary>
    public const string Digest =
        "sha256(to_json([previous_sha256, event_id::text, run_id, epoch_us(happened_at)::text, stage, event, detail])::text)";

    /// <summary>
    /// Adds one event behind the last that the connection sees. Two transactions that do so side by side collide, and the second fails:
    /// nobody else may record between the first statement of a transaction and its commit.
    /// </summary>
    /// <param name="connection">With or without an open transaction.</param>
    /// <param name="runId">The run; null when none is at work.</param>
    /// <param name="happenedAt">The instant.</param>
    /// <param name="stage">Where it happened.</param>
    /// <param name="name">What happened, one word or two.</param>
    /// <param name="detail">Keys, counts and digests only; never personal data.</param>
    public static void Append(
        DuckDBConnection connection,
        string? runId,
        DateTimeOffset happenedAt,
        string stage,
        string name,
        IEnumerable<(string Key, object Value)> detail) =>
        connection.Run(
            $"""
            insert into etl.events by name
            select *, {Digest} as sha256
            from (
                select
                    coalesce(last.event_id, 0) + 1 as event_id,
                    $run_id::text as run_id,
                    $happened_at::timestamptz as happened_at,
                    $stage::text as stage,
                    $event::text as event,
                    $detail::text as detail,
                    coalesce(last.sha256, '') as previous_sha256
                from (select 1)
                left join (select event_id, sha256 from etl.events order by event_id desc limit 1) as last on true
            )
            """,
            ("run_id", runId),
            ("happened_at", happenedAt.ToMicroseconds()),
            ("stage", stage),
            ("event", name),
            ("detail", JsonSerializer.Serialize(detail.ToDictionary(pair => pair.Key, pair => pair.Value))));

    /// <summary>
    /// Chains the events of a warehouse that an older program made, and seals all that stands in it. Does nothing to a warehouse with one
    /// chained event, or with none at all.
    /// </summary>
    /// <param name="connection">The migrated warehouse, open for writing.</param>
    /// <param name="time">Clock of what is recorded.</param>
    public static void Adopt(DuckDBConnection connection, TimeProvider time)
    {
        if (!connection.Single<bool>("select count(*) > 0 and count(sha256) = 0 from etl.events"))
        {
            return;
        }

        DuckDbWarehouse.InTransaction(connection, "chaining the events of an older program", transaction =>
        {
            connection.Run(
                $"""
                create temp table chained_events as
                with recursive ordered as (
                    select * exclude (previous_sha256, sha256), row_number() over (order by event_id) as position
                    from etl.events
                ),
                linked as (
                    select *, {Digest} as sha256
                    from (select *, ''::text as previous_sha256 from ordered where position = 1)
                    union all
                    select *, {Digest} as sha256
                    from (
                        select ordered.*, linked.sha256 as previous_sha256
                        from linked
                        join ordered on ordered.position = linked.position + 1
                    )
                )
                select event_id, previous_sha256, sha256 from linked
                """);
            connection.Run(
                """
                update etl.events set previous_sha256 = chained.previous_sha256, sha256 = chained.sha256
                from chained_events as chained
                where chained.event_id = events.event_id
                """);
            connection.Run("drop table chained_events");
            foreach (SealedSet set in SealedSets.All)
            {
                Seals.Renew(transaction, time, null, set, null);
            }
        });
    }
}
