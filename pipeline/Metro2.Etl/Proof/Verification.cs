using Metro2.Etl.Configuration;
using Metro2.Etl.Ledger;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>A past month held against what was recorded of it.</summary>
/// <param name="Run">Its run.</param>
/// <param name="Purged">What purges took of its sources; with any, it cannot be made again.</param>
/// <param name="Published">Its files as they lie in the folder now.</param>
/// <param name="Then">Made again under its own rules; null when it cannot be.</param>
/// <param name="Now">Made again under today's rules; null when those are the same, or when it cannot be.</param>
/// <param name="Findings">What the ledger does not vouch for.</param>
/// <param name="IsSameCode">Whether the program's code is that of the run.</param>
/// <param name="KeptIn">Full path of the folder that got the files made again; null when they are gone.</param>
internal sealed record VerifiedMonth(
    FinishedRun Run,
    IReadOnlyList<PurgedSources> Purged,
    IReadOnlyList<PublishedFile> Published,
    RebuildResult? Then,
    RebuildResult? Now,
    IReadOnlyList<LedgerFinding> Findings,
    bool IsSameCode,
    string? KeptIn)
{
    /// <summary>Done when nothing differs; a purged month is not a difference, and not a proof either.</summary>
    public ExitCode ExitCode => (Published.Any(file => file.IsChanged), Then) switch
    {
        (true, _) => ExitCode.DoneWithFindings,
        (false, null) => Findings.Count == 0 ? ExitCode.Purged : ExitCode.DoneWithFindings,
        (false, { } then) => then.IsSame ? ExitCode.Done : ExitCode.DoneWithFindings,
    };
}

/// <summary>Makes a past month again and compares every byte, or tells what can still be said about it.</summary>
/// <param name="businesses">Every business of the settings; they share the warehouse.</param>
/// <param name="key">What SSNs and birth dates are encrypted with.</param>
/// <param name="time">Clock of the scratch warehouse; no byte depends on it.</param>
internal sealed class Verification(IReadOnlyList<Settings> businesses, DataKey key, TimeProvider time)
{
    /// <summary>Verifies a month.</summary>
    /// <param name="period">The month.</param>
    /// <param name="accountId">The FreshBooks account; null when the warehouse has one only.</param>
    /// <param name="keep">Folder that gets the files made again; null deletes them.</param>
    /// <param name="cancellationToken">Stops it; the scratch warehouse is removed.</param>
    /// <exception cref="EtlException">There is no such month, its run is not done, the key is another one, or the disk is too small.</exception>
    public async Task<VerifiedMonth> RunAsync(ReportingPeriod period, string? accountId, string? keep, CancellationToken cancellationToken)
    {
        string path = businesses[0].WarehousePath;
        FinishedRun run;
        string pinnedSql;
        string codeId;
        VerifiedMonth month;
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(path))
        {
            DataKeys.Require(warehouse.Connection, key);
            run = FinishedRun.Find(warehouse.Connection, period, accountId);
            if (run.State != "done")
            {
                throw new EtlException(ExitCode.FixSettings, $"Run {run.RunId} is not done, so there is nothing to make again. Finish it with `metro2 run` first.");
            }

            (pinnedSql, codeId) = warehouse.Connection.Rows(
                "select sql_sha256, code_id from etl.run_pins where run_id = $run_id",
                reader => (reader.GetString(0), reader.GetString(1)),
                ("run_id", run.RunId)).FirstOrDefault(("", ""));
            month = new VerifiedMonth(
                run,
                PurgedSources.Of(warehouse.Connection, run),
                PublishedFile.Of(warehouse.Connection, run, FilesDirectoryOf(run)),
                Then: null,
                Now: null,
                new LedgerCheck(warehouse.Connection).Run([], cancellationToken).Findings,
                codeId == RunPins.CodeId,
                KeptIn: null);
        }

        if (month.Purged.Count > 0)
        {
            return month;
        }

        PeriodRebuild rebuild = new(path, key, time);
        SqlProject today = SqlProject.Embedded().With(businesses[0].Rules.Own);
        string? keptIn = keep is null ? null : Path.GetFullPath(keep);
        RebuildResult then = await rebuild.RunAsync(run, project: null, keptIn, cancellationToken);
        return month with
        {
            Then = then,
            Now = pinnedSql == today.Sha256 ? null : await rebuild.RunAsync(run, today, keepIn: null, cancellationToken),
            KeptIn = then.Stopped is null ? keptIn : null,
        };
    }

    // A business alone may leave its account out of the settings: FreshBooks told which it is.
    private string? FilesDirectoryOf(FinishedRun run) =>
        businesses.FirstOrDefault(business => business.FreshBooks.AccountId == run.AccountId)?.FilesDirectory
        ?? (businesses is [{ FreshBooks.AccountId: null } only] ? only.FilesDirectory : null);
}
