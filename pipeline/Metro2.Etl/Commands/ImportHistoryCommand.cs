using System.CommandLine;
using System.Globalization;
using Metro2.Etl.EarlierFiles;
using Metro2.Etl.FileTools;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 import-history</c>: earlier files of another product become what the bureaus were told.</summary>
internal static class ImportHistoryCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Argument<string[]> files = new("file") { Description = "Metro 2 files of any layout, one a month and bureau.", Arity = ArgumentArity.OneOrMore };
        Option<string> account = new("--account") { Description = "The FreshBooks account whose clients they are about, as in its address.", HelpName = "id", Required = true };
        Option<string> map = new("--map") { Description = "CSV with the columns account_number and client_id; none as client leaves an account out.", HelpName = "file" };
        Option<string> bureau = new("--bureau") { Description = "The bureau that got them, where a header does not tell.", HelpName = "name" };
        bureau.AcceptOnlyFromAmong("equifax", "experian", "transunion");
        Option<ReportingPeriod> period = CommandOptions.EndedPeriod(line.Surroundings.TimeProvider);
        period.Required = false;
        period.Description = "The month of the file, instead of its header's activity date; with one file only.";
        Command command = new("import-history", "Take earlier Metro 2 files over as reported history, each whole or not at all.") { files, account, map, bureau, period };
        warehouse.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(period) is not null && result.GetValue(files)?.Length > 1)
            {
                result.AddError("--period is given with one file only.");
            }

            if (result.GetValue(account) is { } id && (id.Length is 0 or > 20 || !id.All(char.IsAsciiLetterOrDigit)))
            {
                result.AddError("--account takes 1 to 20 letters and digits.");
            }
        });
        line.SetAction(command, (result, _, _) =>
        {
            string accountId = result.GetValue(account)!;
            AccountMap numbers = AccountMap.Read(accountId, result.GetValue(map) is { } path ? Path.GetFullPath(path) : null);
            using DuckDbWarehouse opened = DuckDbWarehouse.Open(warehouse.PathOf(line.Surroundings, result), line.Surroundings.TimeProvider);
            HistoryImport import = new(opened, line.Surroundings.TimeProvider, accountId, numbers);
            foreach (string file in result.GetValue(files)!)
            {
                using FileStream stream = GivenFile.Open(file);
                ImportedFile imported = import.Import(
                    Path.GetFileName(file), stream, result.GetResult(period) is null ? null : result.GetValue(period), result.GetValue(bureau));
                line.Surroundings.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(file)}: {imported.Period} {imported.Bureau}, {imported.AccountCount:N0} accounts{(imported.WasDone ? ", taken over before" : "")}, {imported.LeftOutCount:N0} left out by the map"));
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
