using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Ledger;

/// <summary>Something that is not as the ledger says.</summary>
/// <param name="Code">What kind: <c>event_changed</c>, <c>event_missing</c>, <c>rows_changed</c>, <c>rows_removed</c>, <c>rows_inserted</c>, ...</param>
/// <param name="Place">Table and key, or the event.</param>
/// <param name="Problem">A sentence; keys and counts only.</param>
internal sealed record LedgerFinding(string Code, string Place, string Problem);

/// <summary>What a check of the ledger looked at and found.</summary>
/// <param name="Events">Events in the chain.</param>
/// <param name="Keys">Keys of sealed sets.</param>
/// <param name="Pages">Page bodies whose digest was computed anew.</param>
/// <param name="OpenKeys">Keys of runs and syncs that are not at their end; their rows are sealed then.</param>
/// <param name="Findings">Everything that is not as it should be.</param>
internal sealed record LedgerState(long Events, long Keys, long Pages, long OpenKeys, IReadOnlyList<LedgerFinding> Findings);

/// <summary>Finds every row that was changed, removed or inserted behind the ledger's back. Reads only.</summary>
/// <param name="connection">The warehouse.</param>
internal sealed class LedgerCheck(DuckDBConnection connection)
{
    // Bodies of that many pages are put together at once. A slice keeps memory flat.
    private const int PagesPerSlice = 256;

    private readonly List<LedgerFinding> _findings = [];

    /// <summary>Checks the chain, all that it vouches for, and the bodies of all pages.</summary>
    /// <param name="anchors">Events that were written down outside of the warehouse.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    public LedgerState Run(IReadOnlyList<LedgerAnchor> anchors, CancellationToken cancellationToken)
    {
        CheckChain();
        foreach (LedgerAnchor anchor in anchors)
        {
            CheckAnchor(anchor);
        }

        long keys = 0;
        long open = 0;
        foreach (SealedSet set in SealedSets.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (long ofSet, long openOfSet) = CheckSet(set);
            keys += ofSet;
            open += openOfSet;
        }

        CheckRenewals();
        CheckTexts();
        long pages = CheckBodies(cancellationToken);
        return new LedgerState(connection.Single<long>("select count(*)::bigint from etl.events"), keys, pages, open, _findings);
    }

    private void CheckChain()
    {
        List<(long Id, bool IsLinked, bool IsWhole)> broken = connection.Rows(
            $"""
            with linked as (
                select
                    event_id,
                    previous_sha256 is not distinct from coalesce(lag(sha256) over (order by event_id), '') as is_linked,
                    sha256 is not distinct from {EventChain.Digest} as is_whole
                from etl.events
            )
            select event_id, is_linked, is_whole from linked
            where not (is_linked and is_whole)
            order by event_id
            """,
            reader => (reader.GetInt64(0), reader.GetBoolean(1), reader.GetBoolean(2)));
        foreach ((long id, bool isLinked, bool isWhole) in broken)
        {
            if (!isWhole)
            {
                Find("event_changed", Event(id), "its text is not the one that was recorded");
            }

            if (!isLinked)
            {
                Find("event_missing", Event(id), "the event before it is not the one that it followed: one was removed, inserted or changed");
            }
        }
    }

    private void CheckAnchor(LedgerAnchor anchor)
    {
        string? sha256 = connection.Single<string>("select sha256 from etl.events where event_id = $id", ("id", anchor.EventId));
        if (sha256 is null)
        {
            Find("anchor_missing", Event(anchor.EventId), "the anchor knows this event, and the ledger has none of this number: its end was removed");
        }
        else if (sha256 != anchor.Sha256)
        {
            Find("anchor_differs", Event(anchor.EventId), "the anchor has another digest: this event or one before it was written anew");
        }
    }

    private (long Keys, long Open) CheckSet(SealedSet set)
    {
        List<(string Key, string Verdict)> rows = connection.Rows(
            $"""
            with actual as ({set.Digests()}),
            newest as ({Seals.NewestOf(set)}),
            open_owners as (
                select run_id as owner from etl.runs where state = 'running'
                union all
                select sync_id from etl.syncs where state = 'running'
            )
            select
                coalesce(actual.key, newest.key),
                case
                    when newest.sha256 is not distinct from coalesce(actual.sha256, '') then 'same'
                    when '{set.Name}' = 'consumers' and actual.key is null
                        and newest.key in (select run_id from etl.purged_consumers) then 'purged'
                    when actual.owner in (from open_owners) or actual.key is null and newest.key in (from open_owners) then 'open'
                    when actual.key is null then 'removed ' || newest.row_count
                    when newest.key is null then 'inserted ' || actual.row_count
                    when actual.row_count < newest.row_count then 'removed ' || newest.row_count - actual.row_count
                    when actual.row_count > newest.row_count then 'inserted ' || actual.row_count - newest.row_count
                    else 'changed'
                end
            from actual
            full join newest on newest.key = actual.key
            order by 1
            """,
            reader => (reader.GetString(0), reader.GetString(1)));
        foreach ((string key, string verdict) in rows)
        {
            string place = $"{set.Table} {key}";
            switch (verdict.Split(' '))
            {
                case ["removed", string count]:
                    Find("rows_removed", place, $"{count} rows are gone since they were sealed");
                    break;
                case ["inserted", string count]:
                    Find("rows_inserted", place, $"no event vouches for {count} rows");
                    break;
                case ["changed"]:
                    Find("rows_changed", place, "as many rows as were sealed, with other values");
                    break;
                default:
                    break;
            }
        }

        return (rows.Count, rows.Count(row => row.Verdict == "open"));
    }

    // Rows of a run may be sealed again until the run is done; decisions and imports are sealed once. Whoever appends an honest event to
    // a row that he changed is found here.
    private void CheckRenewals()
    {
        Dictionary<string, string> tables = SealedSets.All.ToDictionary(set => set.Name, set => set.Table, StringComparer.Ordinal);
        foreach ((string set, string key, long id) in connection.Rows(
            """
            with seals as (
                select
                    event_id,
                    (detail ->> '$.set') as set_name,
                    (detail ->> '$.key') as key,
                    (detail ->> '$.digest') as sha256,
                    lag(sha256) over (partition by set_name, key order by event_id) as earlier_sha256
                from etl.events
                where (detail ->> '$.set') is not null
            ),
            ends as (
                select run_id, min(event_id) as event_id
                from etl.events
                where stage = 'run' and event = 'done'
                group by run_id
            )
            select seals.set_name, seals.key, max(seals.event_id)
            from seals
            left join ends on ends.run_id = split_part(seals.key, ' ', 1)
            where seals.earlier_sha256 <> seals.sha256
                and (seals.set_name in ('decisions', 'imports', 'quarantine owners') or seals.event_id > ends.event_id)
            group by seals.set_name, seals.key
            order by 1, 2
            """,
            reader => (reader.GetString(0), reader.GetString(1), reader.GetInt64(2))))
        {
            Find(
                "sealed_again",
                $"{tables.GetValueOrDefault(set, set)} {key}",
                Invariant($"event {id} vouches for other rows than an earlier event did, and these never change"));
        }
    }

    private void CheckTexts()
    {
        foreach (string sha256 in connection.Rows(
            """
            select coalesce(rules.sha256, texts.sha256)
            from (select distinct sha256 from etl.run_rules) as rules
            full join etl.sql_texts as texts on texts.sha256 = rules.sha256
            where texts.sha256 is null or sha256(texts.text) <> texts.sha256
            order by 1
            """,
            reader => reader.GetString(0)))
        {
            Find("rows_changed", $"etl.sql_texts {sha256}", "the text of this digest is another one or gone");
        }
    }

    private long CheckBodies(CancellationToken cancellationToken)
    {
        long through = connection.Single<long>("select coalesce(max(page_id), 0)::bigint from raw.pages");
        for (long after = 0; after < through; after += PagesPerSlice)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (long page in connection.Rows(
                """
                select page_id from raw.page_texts
                where page_id > $after and page_id <= $through and sha256(body) <> body_sha256
                order by page_id
                """,
                reader => reader.GetInt64(0),
                ("after", after),
                ("through", after + PagesPerSlice)))
            {
                Find("page_changed", Invariant($"raw.page_parts {page}"), "the body of the page is not the one that was received");
            }
        }

        foreach (long page in connection.Rows(
            "select distinct page_id from raw.page_parts as parts anti join raw.pages as pages on pages.page_id = parts.page_id order by page_id",
            reader => reader.GetInt64(0)))
        {
            Find("rows_inserted", Invariant($"raw.page_parts {page}"), "parts of a page that nobody loaded, or whose row is gone");
        }

        return connection.Single<long>("select count(*)::bigint from raw.pages");
    }

    private void Find(string code, string place, string problem) => _findings.Add(new LedgerFinding(code, place, problem));

    private static string Event(long id) => Invariant($"etl.events {id}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
