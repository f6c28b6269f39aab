using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Decisions;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Retention;

/// <summary>What a purge did.</summary>
/// <param name="Counts">What it took now.</param>
/// <param name="PurgeId">Its number in <c>etl.purges</c>; null when nothing was old enough.</param>
/// <param name="HasRewritten">The file was rewritten, for this purge or for one that was stopped before.</param>
internal sealed record PurgeOutcome(PurgeCounts Counts, long? PurgeId, bool HasRewritten);

/// <summary>
/// Takes what is older than the policy out of the warehouse: first in one transaction that also says so, then by rewriting the file, because
/// blocks that DuckDB frees keep their bytes, and by renewing the auditor's copy. A purge that is stopped in between is finished by the next.
/// </summary>
/// <param name="path">Full path of the warehouse, which must exist and which nobody has open.</param>
/// <param name="policy">How long things are kept.</param>
/// <param name="time">Clock of what is recorded, and what ages count from.</param>
/// <param name="freeBytes">Free space of the disk that holds a folder.</param>
/// <param name="step">Told of every change to the disk; may be null.</param>
internal sealed class Purge(
    string path, RetentionSettings policy, TimeProvider time, Func<string, long> freeBytes, IProgress<RunStep>? step = null)
{
    /// <summary>Name of a purge's events in the ledger.</summary>
    public const string Stage = "retention";

    private DateTimeOffset OlderThan => time.GetUtcNow().ToMicroseconds().AddYears(-policy.Years);

    /// <summary>Tells what a purge would take, and changes nothing.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EtlException">The warehouse cannot be read, or there is a legal hold.</exception>
    public PurgeCounts Look(CancellationToken cancellationToken)
    {
        RefuseUnderHold();
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(path);
        return Pick(warehouse, cancellationToken);
    }

    /// <summary>Purges, or finishes a purge that was stopped.</summary>
    /// <param name="by">Who answers for it, 1 to 80 characters.</param>
    /// <param name="reason">Why, 1 to 400 characters.</param>
    /// <param name="cancellationToken">Stops it before anything was taken.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.FixSettings"/>: there is a legal hold, or a text cannot be kept. <see cref="ExitCode.RetryLater"/>: no room for the
    /// new file; what was taken is taken, and the same command rewrites the file. <see cref="ExitCode.WarehouseHeld"/>: in use.
    /// </exception>
    public PurgeOutcome Run(string by, string reason, CancellationToken cancellationToken)
    {
        RefuseUnderHold();
        List<DecisionRefusal> refusals = [];
        DecisionCheck.CheckTexts(by, reason, refusals);
        if (refusals.Count > 0)
        {
            throw new DecisionRefusedException(refusals);
        }

        PurgeCounts counts;
        long? purgeId = null;
        bool isPending;
        using (DuckDbWarehouse warehouse = Open())
        {
            counts = Pick(warehouse, cancellationToken);
            if (!counts.AreNone)
            {
                purgeId = warehouse.InTransaction("purging", transaction => Take(transaction, counts, by, reason));
            }

            isPending = warehouse.Connection.Single<bool>("select count(*) > 0 from etl.purges where rewritten_at is null");
            if (isPending)
            {
                warehouse.Connection.Run("checkpoint");
            }
        }

        if (isPending)
        {
            WarehouseRewrite.Run(path, freeBytes, step);
            PeriodRebuild.Discard(path);
            using DuckDbWarehouse warehouse = Open();
            AuditorsCopy.Renew(warehouse, time);
            warehouse.InTransaction("recording that the file is rewritten", NoteRewriting);
        }

        return new PurgeOutcome(counts, purgeId, isPending);
    }

    private void RefuseUnderHold()
    {
        if (policy.HasLegalHold)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                "There is a legal hold: retention.legalHold is true in the settings, so nothing may be purged. Nothing was changed. Once whoever "
                + "ordered the hold has ended it, set it to false and give the same command again.");
        }
    }

    private DuckDbWarehouse Open() => DuckDbWarehouse.Open(path, time, new WarehouseSettings(Step: step));

    private PurgeCounts Pick(DuckDbWarehouse warehouse, CancellationToken cancellationToken)
    {
        try
        {
            return new PurgeSelection(warehouse.Connection).Pick(OlderThan, cancellationToken);
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, "looking for what is old enough", "Nothing was changed.");
        }
    }

    private long Take(DuckDBTransaction transaction, PurgeCounts counts, string by, string reason)
    {
        DuckDBConnection connection = transaction.On();
        long purgeId = 1 + connection.Single<long>("select coalesce(max(purge_id), 0)::bigint from etl.purges");
        connection.Run(
            """
            insert into etl.purges (
                purge_id, purged_at, purged_by, reason, years, older_than, page_count, byte_count, pages_sha256, run_count, consumer_count)
            values (
                $purge_id, $purged_at, $purged_by, $reason, $years, $older_than, $page_count, $byte_count, $pages_sha256, $run_count,
                $consumer_count)
            """,
            ("purge_id", purgeId),
            ("purged_at", time.GetUtcNow().ToMicroseconds()),
            ("purged_by", by),
            ("reason", reason),
            ("years", policy.Years),
            ("older_than", OlderThan),
            ("page_count", counts.Pages),
            ("byte_count", counts.Bytes),
            ("pages_sha256", counts.PagesSha256),
            ("run_count", counts.Runs),
            ("consumer_count", counts.Consumers));
        connection.Run("insert into etl.purged_pages select page_id, $purge_id from purge_pages", ("purge_id", purgeId));
        connection.Run("insert into etl.purged_consumers select $purge_id, run_id, row_count from purge_runs", ("purge_id", purgeId));
        connection.Run("delete from raw.page_parts where page_id in (select page_id from purge_pages)");
        connection.Run("delete from raw.consumers where run_id in (select run_id from purge_runs)");

        // A run that was never finished reads the consumer file again if somebody takes it up after all.
        connection.Run(
            """
            delete from etl.checkpoints
            where stage = 'inputs' and run_id in (
                select run_id from purge_runs where run_id in (select run_id from etl.runs where state <> 'done'))
            """);
        TakeFromModels(connection);
        RunLedger.RecordAlone(
            transaction,
            time,
            Stage,
            "purged",
            ("purge_id", purgeId),
            ("pages", counts.Pages),
            ("bytes", counts.Bytes),
            ("pages_sha256", counts.PagesSha256),
            ("runs", counts.Runs),
            ("consumers", counts.Consumers));
        return purgeId;
    }

    private static void TakeFromModels(DuckDBConnection connection)
    {
        HashSet<string> tables = [.. connection.Rows(
            "select schema_name || '.' || table_name from duckdb_tables() where not temporary", reader => reader.GetString(0))];
        foreach (SqlModel model in SqlProject.Embedded().Models
            .Where(model => model.Materialization == Materialization.Incremental && tables.Contains(model.Relation)))
        {
            string relation = Statements.QuotedRelation(model.Relation);
            connection.Run($"delete from {relation} where page_id in (select page_id from purge_pages)");
            connection.Run(
                $"update etl.models set row_count = (select count(*) from {relation})::bigint where relation = $relation", ("relation", model.Relation));
        }

        // The models behind staging hold the persons of the run that built them last; the next run builds them anew.
        bool areOfAPurgedRun = connection.Single<bool>(
            """
            select coalesce(arg_max(run_id, started_at) in (select run_id from purge_runs), false)
            from etl.stages where stage = 'transform'
            """);
        if (areOfAPurgedRun)
        {
            foreach (string table in tables.Where(
                table => table.StartsWith("intermediate.", StringComparison.Ordinal) || table.StartsWith("metro2.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                connection.Run($"delete from {Statements.QuotedRelation(table)}");
            }
        }
    }

    private void NoteRewriting(DuckDBTransaction transaction)
    {
        DuckDBConnection connection = transaction.On();
        foreach (long purgeId in connection.Rows(
            "select purge_id from etl.purges where rewritten_at is null order by purge_id", reader => reader.GetInt64(0)))
        {
            RunLedger.RecordAlone(transaction, time, Stage, "rewritten", ("purge_id", purgeId));
        }

        connection.Run(
            "update etl.purges set rewritten_at = $now where rewritten_at is null", ("now", time.GetUtcNow().ToMicroseconds()));
    }
}
