using System.CommandLine;
using System.Globalization;
using Metro2.Etl.Decisions;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 decide</c>: what people decide about accounts, kept for ever in <c>history.decisions</c>.</summary>
internal static class DecideCommand
{
    /// <summary>The command with a subcommand for each kind of decision, and those that look at decisions.</summary>
    public static Command Create(CommandLine line)
    {
        Command command = new("decide", "Record what people decide about an account, and look at what was decided.");
        foreach (DecisionKind kind in DecisionKind.All)
        {
            command.Add(CreateKind(line, kind));
        }

        command.Add(CreateCountermand(line));
        command.Add(CreateImport(line));
        command.Add(CreateList(line));
        command.Add(CreateShow(line));
        return command;
    }

    private static Command CreateKind(CommandLine line, DecisionKind kind)
    {
        WarehouseOptions warehouse = new();
        DecisionOptions options = new(kind);
        Command command = new(kind.CommandName, kind.Does + ".");
        warehouse.AddTo(command);
        options.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            DecisionDraft draft = options.Read(result);
            using DuckDbWarehouse opened = warehouse.OpenToWrite(line.Surroundings, result);
            long id = new DecisionLedger(opened, line.Surroundings.TimeProvider).Record(draft);
            line.Surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Decision {id}: {kind.CommandName} of {(draft.ClientId == DecisionDraft.EveryClient ? "every client" : $"client {draft.ClientId}")} from {draft.EffectiveOn:yyyy-MM-dd}. {kind.Does}."));
            line.Surroundings.Output.WriteLine(
                "It counts in the next file of a month that ends on that day or later, also in a month that waits for it now: run it again.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateCountermand(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Argument<long> id = new("id") { Description = "The decision, as `metro2 decide list` shows it." };
        (Option<string> by, Option<string> reason) = DecisionOptions.Who();
        Command command = new("countermand", "End a decision as if it had never been made; that is final.") { id, by, reason };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToWrite(line.Surroundings, result);
            long ending = new DecisionLedger(opened, line.Surroundings.TimeProvider)
                .CountermandDecision(result.GetValue(id), result.GetValue(by)!, result.GetValue(reason)!);
            line.Surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Decision {ending}: decision {result.GetValue(id)} no longer stands. The next file is made without it; what was sent stays sent."));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateImport(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Argument<string> file = new("file") { Description = "CSV with the columns " + string.Join(", ", DecisionCsv.Columns) + "." };
        Option<string> by = new("--by") { Description = "Who decides, for lines whose column by is empty.", HelpName = "name", DefaultValueFactory = _ => "" };
        Command command = new("import", "Record the decisions of a CSV file: all of them, or none.") { file, by };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            string path = Path.GetFullPath(result.GetValue(file)!);
            (string sha256, IReadOnlyList<(int Line, DecisionDraft Draft)> drafts) = DecisionCsv.Read(path, result.GetValue(by)!);
            using DuckDbWarehouse opened = warehouse.OpenToWrite(line.Surroundings, result);
            DecisionLedger ledger = new(opened, line.Surroundings.TimeProvider);
            if (ledger.HasImported(sha256))
            {
                line.Surroundings.Output.WriteLine("Every decision of this file is in the ledger already; nothing was done.");
                return Task.FromResult(ExitCode.Done);
            }

            IReadOnlyList<long> ids = ledger.RecordFile(path, sha256, drafts);
            line.Surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{ids.Count} decisions recorded: {ids[0]} to {ids[^1]}."));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateList(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Option<long?> client = new("--client") { Description = "Of this client only.", HelpName = "id" };
        Option<bool> all = new("--all") { Description = "Those that no longer stand, too." };
        Command command = new("list", "Show the decisions that stand.") { client, all };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            DecisionReport.WriteList(
                line.Surroundings.Console,
                new DecisionLedger(opened, line.Surroundings.TimeProvider).List(result.GetValue(client), result.GetValue(all)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateShow(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Argument<long> id = new("id") { Description = "The decision, as `metro2 decide list` shows it." };
        Command command = new("show", "Show a decision, whether it stands, and which reported fields it caused.") { id };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            DecisionLedger ledger = new(opened, line.Surroundings.TimeProvider);
            Decision decision = ledger.Find(result.GetValue(id)) ?? throw new EtlException(
                ExitCode.FixSettings,
                string.Create(CultureInfo.InvariantCulture, $"There is no decision {result.GetValue(id)} in this warehouse. `metro2 decide list --all` shows all of them."));
            DecisionReport.Write(line.Surroundings.Console, decision, ledger.Effects(decision.DecisionId));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
