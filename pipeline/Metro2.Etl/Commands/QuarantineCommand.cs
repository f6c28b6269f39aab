using System.CommandLine;
using System.Globalization;
using Metro2.Etl.Configuration;
using Metro2.Etl.Decisions;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 quarantine</c>: accounts that rules keep out of the files, who looks after them, and how they come back.</summary>
internal static class QuarantineCommand
{
    /// <summary>The audit that asks for a decision about a reported account.</summary>
    public const string DecisionAudit = "A71";

    private static readonly string[] s_columns =
        ["account", "client", "rule", "finds", "first_seen", "age_days", "age_months", "owner", "was_reported", "balance"];

    /// <summary>The command with its subcommands.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="run">Work of <c>metro2 run</c>; without it nothing can be tried again.</param>
    public static Command Create(CommandLine line, Func<RunRequest, CancellationToken, Task<ExitCode>>? run)
    {
        Command command = new("quarantine", "Show the accounts that quality rules keep out of the files, and say who looks after them and what counts.")
        {
            CreateList(line), CreateAssign(line), CreateWaive(line),
        };
        if (run is not null)
        {
            command.Add(CreateRetry(line, run));
        }

        return command;
    }

    private static Command CreateList(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Option<ReportingPeriod?> period = CommandOptions.RunPeriod();
        Option<string> account = CommandOptions.RunAccount();
        Option<string> format = RowOutput.FormatOption();
        Command command = new("list", "Show who is kept out of the files of a month, by which rule, since when, and who looks after it.") { period, account, format };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            FinishedRun run = FinishedRun.Find(opened.Connection, result.GetValue(period), result.GetValue(account));
            Dictionary<string, string> finds = RuleRegistry.All.ToDictionary(rule => rule.Id, rule => rule.Finds, StringComparer.Ordinal);
            using RowOutput output = new(line.Surroundings.Output, RowOutput.FormOf(result.GetValue(format)!), s_columns);
            foreach (QuarantinedAccount held in new QuarantineLedger(opened, line.Surroundings.TimeProvider).List(run))
            {
                output.Write(
                [
                    held.AccountNumber, Text(held.ClientId), held.RuleId, finds.GetValueOrDefault(held.RuleId, ""), held.FirstSeen,
                    Text(held.AgeDays), Text(held.AgeMonths), held.Owner, held.WasReported ? "yes" : "no", Text(held.Balance),
                ]);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateAssign(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Argument<string> named = Named();
        Option<string> account = CommandOptions.RunAccount();
        Option<string> owner = new("--owner") { Description = "Who looks after it, 1 to 80 characters.", HelpName = "name", Required = true };
        (Option<string> by, Option<string> reason) = DecisionOptions.Who();
        Command command = new("assign", "Record who looks after an account in quarantine; the newest record counts.") { named, account, owner, by, reason };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToWrite(line.Surroundings, result);
            QuarantineLedger ledger = new(opened, line.Surroundings.TimeProvider);
            QuarantinedAccount held = ledger.Find(result.GetRequiredValue(named), result.GetValue(account))[0];
            long id = ledger.Assign(held, result.GetRequiredValue(owner), result.GetRequiredValue(by), result.GetRequiredValue(reason));
            line.Surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Assignment {id}: {result.GetRequiredValue(owner)} looks after account {held.AccountNumber}."));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateWaive(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Argument<string> named = Named();
        Option<string> account = CommandOptions.RunAccount();
        Option<string?> rule = new("--rule")
        {
            Description = $"The rule, when several keep it out; {DecisionAudit} leaves a reported account out knowingly.",
            HelpName = "id",
        };
        Option<DateOnly?> expires = DecisionOptions.Expires();
        (Option<string> by, Option<string> reason) = DecisionOptions.Who();
        Command command = new("waive", "Record the decision that a rule's finding about an account is accepted, so that it is told as it is.")
        {
            named, account, rule, expires, by, reason,
        };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToWrite(line.Surroundings, result);
            IReadOnlyList<QuarantinedAccount> held = new QuarantineLedger(opened, line.Surroundings.TimeProvider)
                .Find(result.GetRequiredValue(named), result.GetValue(account));
            string waived = RuleOf(held, result.GetValue(rule));

            // From the month that keeps it out: a run that waits for this takes it up, and so do all later ones.
            DecisionDraft draft = new(
                "waive", held[0].AccountId, held[0].ClientId, ReportingPeriod.Parse(held[0].LastSeen).End, waived, null, "", null,
                result.GetValue(expires), result.GetRequiredValue(by), result.GetRequiredValue(reason));
            long id = new DecisionLedger(opened, line.Surroundings.TimeProvider).Record(draft);
            line.Surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Decision {id}: {waived} no longer counts for account {held[0].AccountNumber}. It counts in the next file, also in a month that waits for it now: "
                + $"metro2 quarantine retry. `metro2 decide countermand {id}` ends it."));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateRetry(CommandLine line, Func<RunRequest, CancellationToken, Task<ExitCode>> run)
    {
        Option<string> config = CommandOptions.Config();
        Option<ReportingPeriod> period = CommandOptions.EndedPeriod(line.Surroundings.TimeProvider);
        Option<string> account = CommandOptions.RunAccount();
        Command command = new("retry", "Judge a month anew that has no file yet, from the pages that are here: with decisions and settings of now.")
        {
            config, period, account,
        };
        line.SetAction(command, async (result, loggers, cancellation) =>
        {
            string path = result.GetValue(config) ?? CommandOptions.ConfigurationFileName;
            List<Mistake> mistakes = [];
            Settings settings = new SettingsLoader(line.Surroundings.TimeProvider, line.Surroundings.Environment).Load(path, mistakes, asksFreshBooks: false)
                ?? throw new ConfigurationException(mistakes);
            FinishedRun found = RequireWaiting(settings.WarehousePath, result.GetRequiredValue(period), result.GetValue(account));
            LoadedRun[] loaded = [.. RunCommand.LoadAll(line.Surroundings, loggers, path, found.Period, result.GetValue(account))];
            return loaded.Length == 1
                ? await run(new RunRequest(loaded[0], line.Surroundings, loggers), cancellation)
                : throw new EtlException(ExitCode.FixSettings, "The settings have several businesses. Nothing was done. Name one with --account.");
        });
        return command;
    }

    private static FinishedRun RequireWaiting(string warehousePath, ReportingPeriod period, string? accountId)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(warehousePath);
        FinishedRun found = FinishedRun.Find(warehouse.Connection, period, accountId);
        bool isWriting = Checkpoints.All(warehouse.Connection, found.RunId, StageName.Write).Count > 0;
        if (found.State == "done" || isWriting)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The files of run {found.RunId} are {(found.State == "done" ? "published" : "on their way")}, so this month is not judged again. Nothing was changed. "
                + "The run of the next month judges every account anew; who is in quarantine comes back there by itself once the cause is gone or waived.");
        }

        bool isHere = warehouse.Connection.Single<bool>(
            "select count(*) = 1 from etl.stages where run_id = $run_id and stage = 'load' and state = 'done'", ("run_id", found.RunId));
        return isHere
            ? found
            : throw new EtlException(
                ExitCode.FixSettings, $"Run {found.RunId} has not read everything from FreshBooks yet. Nothing was changed. `metro2 run --period {period}` goes on.");
    }

    private static string RuleOf(IReadOnlyList<QuarantinedAccount> held, string? rule)
    {
        string[] rules = [.. held.Select(one => one.RuleId)];
        string said = string.Join(", ", rules);
        return rule switch
        {
            null when rules.Length == 1 => rules[0],
            null => throw new EtlException(ExitCode.BadUsage, $"Several rules keep the account out: {said}. Nothing was changed. Name one with --rule."),
            DecisionAudit => DecisionAudit,
            _ => rules.FirstOrDefault(one => one.Equals(rule, StringComparison.OrdinalIgnoreCase))
                ?? throw new EtlException(ExitCode.BadUsage, $"Rule {rule} does not keep the account out; {said} does. Nothing was changed."),
        };
    }

    private static Argument<string> Named() => new("account") { Description = "The account number, or the client's id in FreshBooks." };

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
