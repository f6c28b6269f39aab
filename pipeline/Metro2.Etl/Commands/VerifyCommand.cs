using System.CommandLine;
using Metro2.Etl.Configuration;
using Metro2.Etl.FileTools;
using Metro2.Etl.Ledger;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 verify</c>: makes a past month again and compares digests.</summary>
internal static class VerifyCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        Option<ReportingPeriod> period = CommandOptions.EndedPeriod(line.Surroundings.TimeProvider);
        Option<string> account = CommandOptions.RunAccount();
        Command command = new("verify", "Make the files of a past month again from what was known then, and compare every byte; changes nothing.")
        {
            config, period, account,
        };
        line.SetAction(command, async (result, _, cancellation) =>
        {
            List<Mistake> mistakes = [];
            Settings? settings = new SettingsLoader(line.Surroundings.TimeProvider, line.Surroundings.Environment)
                .Load(result.GetValue(config) ?? CommandOptions.ConfigurationFileName, mistakes, asksFreshBooks: false);
            DataKey? key = settings is null ? null : new DataKeySource(line.Surroundings.Environment).Read(settings.KeyPath, mistakes);
            if (settings is null || key is null)
            {
                throw new ConfigurationException(mistakes);
            }

            using (key)
            {
                Comparison comparison = await CompareAsync(
                    settings, key, line.Surroundings.TimeProvider, result.GetRequiredValue(period), result.GetValue(account), cancellation);
                using TextOutput output = new(line.Surroundings.Output);
                Write(output, comparison);
                return comparison.Then.IsSame ? ExitCode.Done : ExitCode.DoneWithFindings;
            }
        });
        return command;
    }

    private static async Task<Comparison> CompareAsync(
        Settings settings, DataKey key, TimeProvider time, ReportingPeriod period, string? accountId, CancellationToken cancellation)
    {
        string path = settings.WarehousePath;
        FinishedRun run;
        string pinnedSql;
        string codeId;
        IReadOnlyList<LedgerFinding> findings;
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
            findings = new LedgerCheck(warehouse.Connection).Run([], cancellation).Findings;
        }

        PeriodRebuild rebuild = new(path, key, time);
        SqlProject today = SqlProject.Embedded().With(settings.Rules.Own);
        RebuildResult then = await rebuild.RunAsync(run, project: null, cancellation);
        RebuildResult? now = pinnedSql == today.Sha256 ? null : await rebuild.RunAsync(run, today, cancellation);
        return new Comparison(run, then, now, findings, codeId == RunPins.CodeId);
    }

    private static void Write(TextOutput output, Comparison comparison)
    {
        foreach (RebuiltFile file in comparison.Then.Files)
        {
            output.Line($"{comparison.Run.Period} {file.Bureau}: {(file.IsSame ? "the same bytes" : "OTHER BYTES")}, sha256 {file.Sha256}");
        }

        WriteDifferences(output, comparison.Then);
        if (!comparison.Then.IsSame)
        {
            output.Line((comparison.Findings.Count > 0, comparison.IsSameCode) switch
            {
                (true, _) => "Cause: data. The ledger does not vouch for what stands in the warehouse now:",
                (false, true) => "Cause: data that no event seals, or the machine. Rules and program are those of the run; look at the fields above.",
                (false, false) => "Cause: the program. Data and SQL are those of the run, the program's code is not.",
            });
            foreach (LedgerFinding finding in comparison.Findings)
            {
                output.Line($"  {finding.Code}  {finding.Place}: {finding.Problem}.");
            }
        }

        if (comparison.Now is { } now)
        {
            output.Line(now.IsSame
                ? "The rules changed since; today's rules give the same bytes."
                : "The rules changed since; today's rules give other bytes (a difference in rules, not in data):");
            WriteDifferences(output, now);
        }
    }

    private static void WriteDifferences(TextOutput output, RebuildResult result)
    {
        if (result.Stopped is not null)
        {
            output.Line($"  No file came out: {result.Stopped}");
        }

        foreach (string difference in result.Differences)
        {
            output.Line($"  {difference}");
        }
    }

    private sealed record Comparison(
        FinishedRun Run, RebuildResult Then, RebuildResult? Now, IReadOnlyList<LedgerFinding> Findings, bool IsSameCode);
}
