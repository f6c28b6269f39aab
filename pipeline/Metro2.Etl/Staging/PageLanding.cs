using System.Security.Cryptography;
using System.Text;
using Dapper;
using DuckDB.NET.Data;
using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Staging;

/// <summary>Puts pages into <c>raw.pages</c> and counts them; always inside the caller's transaction.</summary>
/// <param name="connection">The one writing connection.</param>
/// <param name="runId">The run that the pages belong to.</param>
/// <param name="accountId">The FreshBooks account they came from.</param>
internal sealed class PageLanding(DuckDBConnection connection, string runId, string accountId)
{
    // The body is evidence: bytes that are not UTF-8 must stop here and not turn into replacement characters.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Bodies of that many pages are put together at once. A slice keeps memory flat.
    private const int PagesPerSlice = 64;

    // Texts beyond a block's 4,096 bytes stand outside of it, one block each. Shorter parts keep a row group, which a checkpoint writes
    // again as a whole, at 120 MB.
    private const int PartBytes = 1000;

    private long? _lastPageId;

    /// <summary>Adds one page.</summary>
    /// <exception cref="EtlException">The body is not UTF-8.</exception>
    public void Insert(LandingPage landing, DuckDBTransaction transaction)
    {
        SourcePage page = landing.Page;
        long pageId = 1 + (_lastPageId ??= connection.QuerySingle<long>(
            "select coalesce(max(page_id), 0)::bigint from raw.pages", transaction: transaction));
        connection.Execute(
            """
            insert into raw.pages (
                page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
                fetched_at, body_sha256)
            values (
                $pageId, $runId, $accountId, $stream, $walk, $attempt, $pageNumber, $pages, $total, $rowCount,
                $fetchedAt, $bodySha256)
            """,
            new
            {
                pageId,
                runId,
                accountId,
                stream = page.Stream.Name,
                walk = page.Walk.ToName(),
                attempt = landing.Attempt,
                pageNumber = page.PageNumber,
                pages = page.Pages,
                total = page.Total,
                rowCount = page.RowCount,
                fetchedAt = page.FetchedAt.UtcDateTime,
                bodySha256 = Convert.ToHexStringLower(SHA256.HashData(page.Body.Span)),
            },
            transaction);
        GuardedAppender.Append<PagePart, PagePartMap>(transaction, "raw", "page_parts", Parts(pageId, page));
        _lastPageId = pageId;
    }

    /// <summary>Forgets the page number that a rolled-back transaction had used.</summary>
    public void Forget() => _lastPageId = null;

    /// <summary>Counts what one pass over a stream brought.</summary>
    public WalkProof Prove(LandingPage last, DuckDBTransaction transaction)
    {
        // A document is whole or it is not there.
        if (last.Page.Stream.IsReport)
        {
            return new WalkProof(last.Page.Total, last.Page.Total, last.Page.RowCount);
        }

        var pass = new
        {
            runId,
            stream = last.Page.Stream.Name,
            walk = last.Page.Walk.ToName(),
            attempt = last.Attempt,
        };
        connection.Execute("create or replace temp table proof_ids (id text)", transaction: transaction);
        (long after, long through) = connection.QuerySingle<(long, long)>(
            """
            select min(page_id) - 1, max(page_id)
            from raw.pages
            where run_id = $runId and stream = $stream and walk = $walk and attempt = $attempt
            """,
            pass,
            transaction);

        // By page_id, because that is what the view's bodies can be picked by; walks side by side share the range.
        for (; after < through; after += PagesPerSlice)
        {
            connection.Execute(
                $"""
                insert into proof_ids
                select unnest({IdsOf(last.Page.Stream, "body")})
                from raw.page_texts
                where run_id = $runId and stream = $stream and walk = $walk and attempt = $attempt
                    and page_id > $after and page_id <= $through
                """,
                new
                {
                    pass.runId,
                    pass.stream,
                    pass.walk,
                    pass.attempt,
                    after,
                    through = after + PagesPerSlice,
                },
                transaction);
        }

        WalkCounts counts = connection.QuerySingle<WalkCounts>(
            """
            with pass as (
                select page_number, total, row_count
                from raw.pages
                where run_id = $runId and stream = $stream and walk = $walk and attempt = $attempt
            )
            select
                (select arg_min(total, page_number)::bigint from pass) as ReportedFirst,
                (select arg_max(total, page_number)::bigint from pass) as ReportedLast,
                -- A record without an id is a record all the same; staging rejects it by name.
                (select (count(distinct id) - count(id))::bigint from proof_ids)
                    + (select coalesce(sum(row_count), 0)::bigint from pass) as DistinctIds
            """,
            pass,
            transaction);
        return last.SecondLook is { } look
            ? new WalkProof(counts.ReportedFirst, look.Total, counts.DistinctIds, IsFirstPage(look, last.Attempt, transaction))
            : new WalkProof(counts.ReportedFirst, counts.ReportedLast, counts.DistinctIds);
    }

    /// <summary>Whether the first page of a pass still shows the same records in the same order.</summary>
    private bool IsFirstPage(SourcePage look, int attempt, DuckDBTransaction transaction)
    {
        // Looked up by itself: with the lookup inside the condition, DuckDB puts every page together before it picks the one.
        long? first = connection.QuerySingle<long?>(
            """
            select min(page_id) from raw.pages
            where run_id = $runId and stream = $stream and walk = $walk and attempt = $attempt and page_number = 1
            """,
            new { runId, stream = look.Stream.Name, walk = look.Walk.ToName(), attempt },
            transaction);
        return first is null || connection.QuerySingle<bool>(
            $"""
            select {IdsOf(look.Stream, "body")} = {IdsOf(look.Stream, "$look")}
            from raw.page_texts
            where page_id = $first
            """,
            new { first, look = Strict.GetString(look.Body.Span) },
            transaction);
    }

    // Both paths come from the table of streams. One list is seen as an object as well; of the two, one yields nothing.
    private static string IdsOf(FreshBooksStream stream, string body)
    {
        string rows = $"json_extract_string({body}, '{stream.RowsPath}.{stream.IdField}')";
        return stream.MayBeKeyed ? $"list_concat({rows}, json_extract_string({body}, '{stream.KeyedRowsPath}.{stream.IdField}'))" : rows;
    }

    /// <summary>Pages and records that a run has loaded, repeated passes included.</summary>
    public static (long Pages, long Records) Count(DuckDBConnection connection, string runId) =>
        connection.QuerySingle<(long, long)>(
            """
            select count(*)::bigint, coalesce(sum(row_count), 0)::bigint
            from raw.pages
            where run_id = $runId
            """,
            new { runId });

    private static IEnumerable<PagePart> Parts(long pageId, SourcePage page)
    {
        int start = 0;
        for (int part = 1; part == 1 || start < page.Body.Length; part++)
        {
            int end = Math.Min(start + PartBytes, page.Body.Length);
            // A part ends where a character does; a byte 10xxxxxx goes on with the one before it, at most three times.
            for (int back = 0; back < 3 && end < page.Body.Length && (page.Body.Span[end] & 0xC0) == 0x80; back++)
            {
                end--;
            }

            yield return new PagePart(pageId, part, Text(page, start, end));
            start = end;
        }
    }

    private static string Text(SourcePage page, int start, int end)
    {
        try
        {
            return Strict.GetString(page.Body.Span[start..end]);
        }
        catch (DecoderFallbackException)
        {
            throw new EtlException(
                ExitCode.RetryLater,
                $"Page {page.PageNumber} of the stream {page.Stream.Name} is not UTF-8 text, so it was not loaded. "
                + "The pages before it are kept. Run the same command again; if it stays, report the page to FreshBooks.");
        }
    }

    private sealed record WalkCounts(long ReportedFirst, long ReportedLast, long DistinctIds);

    private readonly record struct PagePart(long PageId, int Part, string Text);

    private sealed class PagePartMap : GuardedAppenderMap<PagePart>
    {
        public PagePartMap()
        {
            Value(row => row.PageId);
            Value(row => row.Part);
            Text("text", row => row.Text);
        }
    }
}
