using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Proof;

/// <summary>One file of a past month, held against the same file made anew.</summary>
/// <param name="Bureau">The bureau.</param>
/// <param name="Sha256">Digest that was recorded when it was published.</param>
/// <param name="RebuiltSha256">Digest now; null when no file came out.</param>
internal sealed record RebuiltFile(string Bureau, string Sha256, string? RebuiltSha256)
{
    /// <summary>Whether every byte is the same.</summary>
    public bool IsSame => Sha256 == RebuiltSha256;
}

/// <summary>What came of making a month anew under one set of rules.</summary>
/// <param name="Files">Every file of the run.</param>
/// <param name="Stopped">Why no file came out; null when they did.</param>
/// <param name="Differences">Accounts whose told facts differ: account number and field; at most <see cref="PeriodRebuild.MostDifferences"/>.</param>
internal sealed record RebuildResult(IReadOnlyList<RebuiltFile> Files, string? Stopped, IReadOnlyList<string> Differences)
{
    /// <summary>Whether every file is the same to the byte.</summary>
    public bool IsSame => Stopped is null && Files.All(file => file.IsSame);
}

/// <summary>
/// Makes a past month anew in a scratch warehouse from what its run was made from: the pages, decisions, imports, consumer rows and
/// settings of that time. The real warehouse is only read.
/// </summary>
/// <param name="warehousePath">Full path of the real warehouse; nothing in this process has it open.</param>
/// <param name="key">What SSNs and birth dates are encrypted with.</param>
/// <param name="time">Clock of the scratch warehouse; no byte depends on it.</param>
/// <param name="settings">Threads and memory; null leaves DuckDB's own choices.</param>
internal sealed class PeriodRebuild(string warehousePath, DataKey key, TimeProvider time, WarehouseSettings? settings = null)
{
    /// <summary>How many differences are named.</summary>
    public const int MostDifferences = 20;

    /// <summary>The order in which pages are put into the scratch warehouse; nothing may depend on it.</summary>
    public string PageOrder { get; init; } = "page_id";

    /// <summary>Makes the month anew.</summary>
    /// <param name="run">The run.</param>
    /// <param name="project">The SQL to use; null takes what the run used.</param>
    /// <param name="keepIn">Full path of a folder, new or empty, that gets the files; null deletes them.</param>
    /// <param name="cancellationToken">Stops it; the scratch warehouse is removed.</param>
    /// <exception cref="EtlException">The run is not done, older than its pins, the folder holds something, or the disk is too small.</exception>
    public async Task<RebuildResult> RunAsync(FinishedRun run, SqlProject? project, string? keepIn, CancellationToken cancellationToken)
    {
        string folder = FolderOf(warehousePath);
        RequireEmpty(keepIn);
        Clear(folder);
        try
        {
            OwnerOnly.CreateDirectory(folder);
            using DuckDbWarehouse scratch = DuckDbWarehouse.Open(Path.Combine(folder, "scratch.duckdb"), time, settings);
            PastInputs inputs = new(scratch, warehousePath, run);
            inputs.Copy(PageOrder);
            project ??= SqlProject.From(inputs.ReadRules());
            RunPlan plan = inputs.ReadPlan(folder);
            string? stopped = await BuildAsync(scratch, run, plan, project, inputs.Settings, cancellationToken);
            if (keepIn is not null && stopped is null)
            {
                Keep(plan, keepIn);
            }

            return new RebuildResult(
                inputs.ReadFiles(scratch, stopped is null), stopped, stopped is null ? inputs.FindDifferences(MostDifferences) : []);
        }
        finally
        {
            Clear(folder);
        }
    }

    /// <summary>Removes what a rebuild that was killed left behind; it holds personal data.</summary>
    /// <param name="warehousePath">Full path of the real warehouse.</param>
    public static void Discard(string warehousePath) => Clear(FolderOf(warehousePath));

    private static string FolderOf(string warehousePath) => warehousePath + ".verify";

    private async Task<string?> BuildAsync(
        DuckDbWarehouse scratch, FinishedRun past, RunPlan plan, SqlProject project, IReadOnlyList<Setting> pinned, CancellationToken cancellationToken)
    {
        using RunLedger ledger = new(scratch, time);
        Run run = new(past.RunId, past.AccountId, past.Period, RunState.Running, past.ReportedAt, IsResumed: true);
        try
        {
            new TransformStage(scratch, ledger, time, project, pinned).Run(run, plan, progress: null, cancellationToken);
            await new WriteStage(scratch, ledger, run, plan, key).RunAsync(progress: null, cancellationToken);
            return null;
        }
        catch (EtlException error) when (error.ExitCode is ExitCode.BlockedByAudit or ExitCode.Bug)
        {
            return error.Message;
        }
    }

    private static void RequireEmpty(string? keepIn)
    {
        if (File.Exists(keepIn) || (Directory.Exists(keepIn) && Directory.EnumerateFileSystemEntries(keepIn).Any()))
        {
            throw new EtlException(ExitCode.FixSettings, $"{keepIn} is there and not an empty folder. Nothing was done. Name a new folder with --out.");
        }
    }

    private static void Keep(RunPlan plan, string keepIn)
    {
        try
        {
            OwnerOnly.CreateDirectory(keepIn);
            foreach (BureauTarget bureau in plan.Bureaus)
            {
                File.Copy(Path.Combine(plan.FilesDirectory, plan.Period.ToString(), bureau.FileName), Path.Combine(keepIn, bureau.FileName));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(
                ExitCode.RetryLater, $"The files made again could not be kept in {keepIn}: {error.Message} Delete what is there and give the same command again.", error);
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
