using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Ledger;

/// <summary>Puts digests of rows into events, so that the chain vouches for them.</summary>
internal static class Seals
{
    /// <summary>The event that carries a seal and says nothing else.</summary>
    public const string Event = "sealed";

    /// <summary>Stage of such an event.</summary>
    public const string Stage = "ledger";

    /// <summary>
    /// The newest seal of every key of a set: set_name, key, row_count, sha256, event_id. Texts of other sets' seals are not taken further
    /// apart, as years of them lie in the ledger.
    /// </summary>
    /// <param name="set">The set.</param>
    public static string NewestOf(SealedSet set) =>
        $"""
        select
            (detail ->> '$.set') as set_name,
            (detail ->> '$.key') as key,
            (detail ->> '$.rows')::bigint as row_count,
            (detail ->> '$.digest') as sha256,
            event_id
        from etl.events
        where (detail ->> '$.set') = '{set.Name}'
        qualify row_number() over (partition by set_name, key order by event_id desc) = 1
        """;

    /// <summary>Seals every set of one run, in one transaction.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="time">Clock of what is recorded.</param>
    /// <param name="runId">The run.</param>
    public static void RenewAll(DuckDBTransaction transaction, TimeProvider time, string runId)
    {
        foreach (SealedSet set in SealedSets.All.Where(set => set.Name != "runs"))
        {
            Renew(transaction, time, runId, set, runId);
        }
    }

    /// <summary>
    /// Records a seal of every key whose rows are not what the newest seal says. A run that is taken up again may end with none where it
    /// had some; then the seal says so, or their absence would look like a removal.
    /// </summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="time">Clock of what is recorded.</param>
    /// <param name="runId">The run at work, for the event.</param>
    /// <param name="set">The set.</param>
    /// <param name="owner">Whose rows; null seals everybody's.</param>
    public static void Renew(DuckDBTransaction transaction, TimeProvider time, string? runId, SealedSet set, string? owner)
    {
        DuckDBConnection connection = transaction.On();
        List<(string Key, long Rows, string Sha256)> open = connection.Rows(
            $"""
            with actual as ({set.Digests(owner is null ? null : $"{set.Owner} = $owner")}),
            newest as ({NewestOf(set)})
            select coalesce(actual.key, newest.key) as key, coalesce(actual.row_count, 0), coalesce(actual.sha256, '') as sha256
            from actual
            full join (
                select key, sha256 from newest where {(owner is null ? "true" : "split_part(key, ' ', 1) = $owner")}
            ) as newest on newest.key = actual.key
            where newest.sha256 is distinct from coalesce(actual.sha256, '')
                and (actual.key is not null or {(owner is null ? "false" : "true")})
            order by key
            """,
            reader => (reader.GetString(0), reader.GetInt64(1), reader.GetString(2)),
            owner is null ? [] : [("owner", owner)]);
        foreach ((string key, long rows, string sha256) in open)
        {
            EventChain.Append(connection, runId, time.GetUtcNow(), Stage, Event, Detail(set.Name, key, rows, sha256));
        }
    }

    /// <summary>The seal of one key as it stands now, to be told in an event that says more.</summary>
    /// <param name="connection">With the transaction that wrote the rows.</param>
    /// <param name="set">The set.</param>
    /// <param name="key">The key; it has rows.</param>
    public static (string Key, object Value)[] Of(DuckDBConnection connection, SealedSet set, string key) =>
        connection.Rows(
            set.Digests($"{set.Key} = $key"),
            reader => Detail(set.Name, reader.GetString(0), reader.GetInt64(2), reader.GetString(3)),
            ("key", key)).Single();

    private static (string Key, object Value)[] Detail(string set, string key, long rows, string sha256) =>
        [("set", set), ("key", key), ("rows", rows), ("digest", sha256)];
}
