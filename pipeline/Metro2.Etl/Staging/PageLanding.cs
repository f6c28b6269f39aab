using System.Security.Cryptography;
using System.Text;
using Dapper;
using DuckDB.NET.Data;
using FreshBooks.Client;
using Metro2.Etl.Extract;

namespace Metro2.Etl.Staging;

/// <summary>Puts pages into <c>raw.pages</c> and counts them; always inside the caller's transaction.</summary>
/// <param name="connection">The one writing connection.</param>
/// <param name="runId">The run that the pages belong to.</param>
/// <param name="accountId">The FreshBooks account they came from.</param>
internal sealed class PageLanding(DuckDBConnection connection, string runId, string accountId)
{
    // The body is evidence: bytes that are not UTF-8 must stop here and not turn into replacement characters.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // DuckDB reads up to 2048 rows at once; of pages that is half a gigabyte. A slice keeps memory flat.
    private const int PagesPerSlice = 256;

    private long? _lastPageId;

    /// <summary>Number of the page that was added last, counted without a gap over all runs; null before the first.</summary>
    public long? LastPageId => _lastPageId;

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
                fetched_at, body_sha256, body)
            values (
                $pageId, $runId, $accountId, $stream, $walk, $attempt, $pageNumber, $pages, $total, $rowCount,
                $fetchedAt, $bodySha256, $body)
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
                body = Text(page),
            },
            transaction);
        _lastPageId = pageId;
    }

    /// <summary>Forgets the page number that a rolled-back transaction had used.</summary>
    public void Forget() => _lastPageId = null;

    /// <summary>Counts what one pass over a stream brought.</summary>
    public WalkProof Prove(LandingPage last, DuckDBTransaction transaction)
    {
        var pass = new
        {
            runId,
            stream = last.Page.Stream.Name,
            walk = last.Page.Walk.ToName(),
            attempt = last.Attempt,
        };
        connection.Execute("create or replace temp table proof_ids (id text)", transaction: transaction);
        for (int after = 0; after < last.Page.PageNumber; after += PagesPerSlice)
        {
            connection.Execute(
                """
                insert into proof_ids
                select unnest(json_extract_string(body, $idPath))
                from raw.pages
                where run_id = $runId and stream = $stream and walk = $walk and attempt = $attempt
                    and page_number > $after and page_number <= $through
                """,
                new
                {
                    pass.runId,
                    pass.stream,
                    pass.walk,
                    pass.attempt,
                    after,
                    through = after + PagesPerSlice,
                    idPath = $"$.response.result.{last.Page.Stream.ListKey}[*].{last.Page.Stream.IdField}",
                },
                transaction);
        }

        return connection.QuerySingle<WalkProof>(
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

    private static string Text(SourcePage page)
    {
        try
        {
            return Strict.GetString(page.Body.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new EtlException(
                ExitCode.RetryLater,
                $"Page {page.PageNumber} of the stream {page.Stream.Name} is not UTF-8 text, so it was not loaded. "
                + "The pages before it are kept. Run the same command again; if it stays, report the page to FreshBooks.");
        }
    }
}
