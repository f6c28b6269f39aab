using DuckDB.NET.Data;
using FreshBooks.Client;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Retention;

/// <summary>What a purge would take.</summary>
/// <param name="Pages">Pages whose bodies go.</param>
/// <param name="Bytes">Of those bodies, UTF-8.</param>
/// <param name="PagesSha256">Digest over the digests of the pages, lower-case hex.</param>
/// <param name="KeptPages">Older pages that stay, because a record or a month still needs them.</param>
/// <param name="Runs">Runs whose consumer rows go.</param>
/// <param name="Consumers">Those rows.</param>
internal sealed record PurgeCounts(long Pages, long Bytes, string PagesSha256, long KeptPages, long Runs, long Consumers)
{
    /// <summary>There is nothing old enough that nobody needs.</summary>
    public bool AreNone => Pages + Consumers == 0;
}

/// <summary>
/// Picks the pages and runs that are older than the policy and needed by nobody, into temporary tables of the connection:
/// <c>purge_pages</c> and <c>purge_runs</c>. Changes nothing else.
/// </summary>
/// <remarks>
/// A page goes when its fetch is older than the policy, no run of it is younger, it was read before the oldest month that is younger had
/// read everything, and each of its records stood on a later page by then: that month, every one since, and today's newest rows keep their
/// evidence. The newest pass of every walk stays, because records without an id are judged by it.
/// </remarks>
/// <param name="connection">The warehouse.</param>
internal sealed class PurgeSelection(DuckDBConnection connection)
{
    /// <summary>Pages put together at once. A slice keeps memory flat.</summary>
    private const int PagesPerSlice = 64;

    /// <summary>Picks.</summary>
    /// <param name="olderThan">What is older may go.</param>
    /// <param name="cancellationToken">Stops between two slices of pages.</param>
    public PurgeCounts Pick(DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        PickRuns(olderThan);
        PickCandidates(olderThan);
        FindNeeded(cancellationToken);
        connection.Run(
            """
            create or replace temp table purge_pages as
            select page_id
            from purge_candidates
            where page_id not in (select page_id from purge_newest) and page_id not in (select page_id from purge_unread)
            """);
        return Count();
    }

    private void PickRuns(DateTimeOffset olderThan)
    {
        connection.Run(
            """
            create or replace temp table purge_young_runs as
            select runs.run_id, runs.account_id, read.through_page_id
            from etl.runs as runs
            left join (select run_id, max(written_at) as written_at from etl.files group by run_id) as files
                on files.run_id = runs.run_id
            left join (select run_id, max(page_id) as through_page_id from raw.pages group by run_id) as read
                on read.run_id = runs.run_id
            where greatest(
                runs.reported_at, coalesce(runs.finished_at, runs.reported_at), coalesce(files.written_at, runs.reported_at))
                >= $older_than
            """,
            ("older_than", olderThan));
        connection.Run(
            """
            create or replace temp table purge_runs as
            select consumers.run_id, count(*)::bigint as row_count
            from raw.consumers as consumers
            where consumers.run_id in (select run_id from etl.runs)
                and consumers.run_id not in (select run_id from purge_young_runs)
            group by consumers.run_id
            """);
    }

    private void PickCandidates(DateTimeOffset olderThan)
    {
        connection.Run(
            """
            create or replace temp table purge_known as
            select
                pages.page_id, pages.run_id, pages.account_id, pages.stream, pages.walk, pages.attempt, pages.row_count, pages.fetched_at
            from raw.pages as pages
            left join (
                select account_id, min(through_page_id) as through_page_id from purge_young_runs group by account_id
            ) as bounds
                on bounds.account_id = pages.account_id
            where (bounds.through_page_id is null or pages.page_id <= bounds.through_page_id)
                and pages.page_id not in (select page_id from etl.purged_pages)
            """);
        connection.Run(
            """
            create or replace temp table purge_candidates as
            with newest_passes as (
                select account_id, stream, walk, run_id, attempt
                from purge_known
                group by account_id, stream, walk, run_id, attempt
                qualify row_number() over (partition by account_id, stream, walk order by max(page_id) desc) = 1
            )
            select known.page_id
            from purge_known as known
            anti join newest_passes using (account_id, stream, walk, run_id, attempt)
            where known.fetched_at < $older_than and known.run_id not in (select run_id from purge_young_runs)
            """,
            ("older_than", olderThan));
    }

    /// <summary>The page on which each record stood last, from the newest page down to the oldest that could go.</summary>
    private void FindNeeded(CancellationToken cancellationToken)
    {
        connection.Run("create or replace temp table purge_newest (account_id text, stream text, key text, page_id bigint)");
        connection.Run("create or replace temp table purge_unread (page_id bigint)");
        (long first, long last) = connection.Rows(
            """
            select
                coalesce((select min(page_id) from purge_candidates), 1)::bigint,
                case when exists (from purge_candidates) then (select max(page_id) from purge_known)::bigint else 0::bigint end
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1))).Single();
        for (long through = last; through >= first; through -= PagesPerSlice)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LookAt(through - PagesPerSlice, through);
        }
    }

    private void LookAt(long after, long through)
    {
        connection.Run(
            """
            create or replace temp table purge_slice as
            select page_id, account_id, stream, row_count, case when json_valid(body) then body else '{}' end as body
            from raw.page_texts
            where page_id > $after and page_id <= $through and page_id in (select page_id from purge_known)
            """,
            ("after", after),
            ("through", through));
        connection.Run("create or replace temp table purge_records (page_id bigint, account_id text, stream text, key text)");
        foreach (string name in connection.Rows("select distinct stream from purge_slice order by stream", reader => reader.GetString(0)))
        {
            // Pages of a stream that this program does not know any more are not read, so they stay.
            if (FreshBooksStream.Find(name) is { } stream)
            {
                connection.Run($"insert into purge_records {RecordsOf(stream)}");
            }
        }

        connection.Run(
            """
            insert into purge_newest
            select records.account_id, records.stream, records.key, max(records.page_id)
            from purge_records as records
            anti join purge_newest as newest using (account_id, stream, key)
            where records.key is not null
            group by records.account_id, records.stream, records.key
            """);
        connection.Run(
            """
            insert into purge_unread
            select slice.page_id
            from purge_slice as slice
            left join (select page_id, count(*) as record_count from purge_records group by page_id) as records
                on records.page_id = slice.page_id
            where slice.row_count <> coalesce(records.record_count, 0)
            """);
    }

    // A report is one record, told apart by the last day that it covers; as many rows as the page says, so that the count fits.
    private static string RecordsOf(FreshBooksStream stream)
    {
        string name = Statements.Literal(stream.Name);
        if (stream.IsReport)
        {
            return $"""
                select page_id, account_id, stream, coalesce(body ->> {Statements.Literal(stream.RowsPath + ".end_date")}, '')
                from (select *, unnest(range(row_count)) from purge_slice where stream = {name})
                """;
        }

        string rows = $"json_extract(body, {Statements.Literal(stream.RowsPath)})";
        string? otherPath = stream switch
        {
            { OtherListKey: { } other } => stream.RowsPath.Replace(stream.ListKey, other, StringComparison.Ordinal),
            { MayBeKeyed: true } => stream.KeyedRowsPath,
            _ => null,
        };
        string others = otherPath is null ? rows : $"json_extract(body, {Statements.Literal(otherPath)})";
        return $"""
            select page_id, account_id, stream, coalesce(record ->> {Statements.Literal("$." + stream.IdField)}, record ->> '$.id')
            from (
                select page_id, account_id, stream, unnest(case when len({rows}) > 0 then {rows} else {others} end) as record
                from purge_slice
                where stream = {name}
            )
            """;
    }

    private PurgeCounts Count() => connection.Rows(
        """
        select
            (select count(*) from purge_pages)::bigint,
            (select coalesce(sum(strlen(text)), 0) from raw.page_parts where page_id in (select page_id from purge_pages))::bigint,
            sha256((
                select coalesce(string_agg(body_sha256 || chr(10), '' order by page_id), '')
                from raw.pages where page_id in (select page_id from purge_pages))),
            ((select count(*) from purge_candidates) - (select count(*) from purge_pages))::bigint,
            (select count(*) from purge_runs)::bigint,
            (select coalesce(sum(row_count), 0) from purge_runs)::bigint
        """,
        reader => new PurgeCounts(
            reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5))).Single();
}
