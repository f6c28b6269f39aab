using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>What a purge took of all that a month was made from.</summary>
/// <param name="PurgeId">Its number in <c>etl.purges</c>.</param>
/// <param name="PurgedAt">When.</param>
/// <param name="Pages">Pages that the month could read and whose bodies are gone.</param>
/// <param name="Consumers">Consumer rows of the month that are gone.</param>
internal sealed record PurgedSources(long PurgeId, DateTimeOffset PurgedAt, long Pages, long Consumers)
{
    /// <summary>What purges took of a month, the oldest purge first; empty when the month can be made again.</summary>
    /// <remarks>
    /// A purge leaves every page that a younger month needs (D-130), so only months that were older than its policy are asked about.
    /// </remarks>
    /// <param name="connection">The warehouse.</param>
    /// <param name="run">The run of the month.</param>
    public static IReadOnlyList<PurgedSources> Of(DuckDBConnection connection, FinishedRun run) => connection.Rows(
        """
        with last_touched as (
            select greatest(
                runs.reported_at,
                coalesce(runs.finished_at, runs.reported_at),
                coalesce((select max(written_at) from etl.files where run_id = $run_id), runs.reported_at)) as touched_at
            from etl.runs as runs
            where runs.run_id = $run_id
        ),
        reach as (
            select coalesce(
                (select through_page_id from etl.run_pins where run_id = $run_id),
                (select max(page_id) from raw.pages where run_id = $run_id),
                0) as through_page_id
        ),
        taken as (
            select
                purges.purge_id,
                purges.purged_at,
                (select count(*)
                from etl.purged_pages as purged
                join raw.pages as pages on pages.page_id = purged.page_id
                where purged.purge_id = purges.purge_id
                    and pages.account_id = $account_id
                    and pages.page_id <= (select through_page_id from reach)
                    and (select touched_at from last_touched) < purges.older_than)::bigint as page_count,
                (select coalesce(sum(consumers.row_count), 0)
                from etl.purged_consumers as consumers
                where consumers.purge_id = purges.purge_id and consumers.run_id = $run_id)::bigint as consumer_count
            from etl.purges as purges
        )
        select * from taken where page_count + consumer_count > 0 order by purge_id
        """,
        reader => new PurgedSources(reader.GetInt64(0), reader.GetInstant(1), reader.GetInt64(2), reader.GetInt64(3)),
        ("run_id", run.RunId),
        ("account_id", run.AccountId));

    /// <summary>One line for people about all of them.</summary>
    public static string Tell(IReadOnlyList<PurgedSources> purged) => string.Join(
        ", and ",
        purged.Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"purge {one.PurgeId} of {one.PurgedAt.UtcDateTime:yyyy-MM-dd} took {one.Pages} pages and {one.Consumers} consumer rows that it was made from")));

    /// <summary>Says that evidence of a month is gone, if it is; what remains is shown without it.</summary>
    public static void TellOfEvidence(TextWriter writer, DuckDBConnection connection, FinishedRun run)
    {
        if (Of(connection, run) is { Count: > 0 } purged)
        {
            writer.WriteLine($"Records behind the values of {run.Period} are missing where they stood on purged pages: {Tell(purged)}.");
        }
    }
}
