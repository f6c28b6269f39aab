using System.CommandLine;
using System.Globalization;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 explain</c>: what an account's values were made from.</summary>
internal static class ExplainCommand
{
    private static readonly string[] s_columns = ["number", "field", "value", "rule", "decision", "source_kind", "source_key", "page_id", "source_run_id"];

    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Argument<string> account = new("account") { Description = "The Consumer Account Number, or the client's id in FreshBooks." };
        Option<string> field = new("--field") { Description = "One field, by number (17A) or name (account_status).", HelpName = "name" };
        Option<ReportingPeriod?> period = CommandOptions.RunPeriod();
        Option<string> business = CommandOptions.RunAccount();
        Option<bool> unmask = new("--unmask") { Description = "Show names, address, SSN and birth date, of the newest month. Asks for --by and the data key." };
        Option<string> by = new("--by") { Description = "Who asks to see them; the ledger keeps it, 1 to 80 characters.", HelpName = "name" };
        Option<string> format = RowOutput.FormatOption();
        Command command = new("explain", "Show an account's values with the rule, the records, decisions and settings behind each.")
        {
            account, field, period, business, unmask, by, format,
        };
        warehouse.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(unmask) != result.GetValue(by) is not null)
            {
                result.AddError("explain takes --unmask and --by together: who sees a person's data is written down.");
            }
        });
        line.SetAction(command, (result, _, _) =>
        {
            using DataKey? key = result.GetValue(unmask) ? warehouse.KeyOf(line.Surroundings, result) : null;
            using DuckDbWarehouse opened = key is null
                ? warehouse.OpenToRead(line.Surroundings, result)
                : warehouse.OpenToWrite(line.Surroundings, result);
            FinishedRun run = FinishedRun.Find(opened.Connection, result.GetValue(period), result.GetValue(business));
            PurgedSources.TellOfEvidence(line.Surroundings.Error, opened.Connection, run);
            using PersonValues? persons = key is null ? null : Unmasking.Begin(opened.Connection, key, run, result.GetValue(by)!);
            IReadOnlyList<ExplainedValue> values = Explanation.Read(
                opened.Connection, run, result.GetRequiredValue(account), result.GetValue(field), persons);
            if (persons is not null)
            {
                Unmasking.Record(opened, line.Surroundings.TimeProvider, run, result.GetRequiredValue(account), result.GetValue(by)!);
            }

            FindingForm form = RowOutput.FormOf(result.GetValue(format)!);
            if (form == FindingForm.Text)
            {
                Write(line.Surroundings.Output, run, values);
            }
            else
            {
                using RowOutput output = new(line.Surroundings.Output, form, s_columns);
                foreach (ExplainedValue value in values)
                {
                    output.Write([value.Number, value.Field, value.Value, value.Rule, value.Decision, value.SourceKind, value.SourceKey, Page(value), value.SourceRunId]);
                }
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Write(TextWriter writer, FinishedRun run, IReadOnlyList<ExplainedValue> values)
    {
        using TextOutput output = new(writer);
        output.Line($"Run {run.RunId}");
        foreach (IGrouping<string, ExplainedValue> field in values.GroupBy(value => value.Field))
        {
            ExplainedValue first = field.First();
            output.Line($"{first.Number} {first.Field} = {(first.Value.Length == 0 ? "(blank)" : first.Value)}");
            output.Line($"    {first.Decision}: {first.Rule}");
            foreach (ExplainedValue source in field.Where(value => value.SourceKind != "rule"))
            {
                string page = source.PageId is null ? "" : $", page {Page(source)}";
                output.Line($"    {source.SourceKind} {source.SourceKey}{page} of {source.SourceRunId}");
            }
        }
    }

    private static string Page(ExplainedValue value) => value.PageId?.ToString(CultureInfo.InvariantCulture) ?? "";
}
