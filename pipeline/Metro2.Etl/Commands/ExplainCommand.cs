using System.CommandLine;
using System.Globalization;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

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
        Option<bool> unmask = new("--unmask") { Description = "Show names and address, of the newest month." };
        Option<string> format = RowOutput.FormatOption();
        Command command = new("explain", "Show an account's values with the rule, the records, decisions and settings behind each.")
        {
            account, field, period, business, unmask, format,
        };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            FinishedRun run = FinishedRun.Find(opened.Connection, result.GetValue(period), result.GetValue(business));
            IReadOnlyList<ExplainedValue> values = Explanation.Read(
                opened.Connection, run, result.GetRequiredValue(account), result.GetValue(field), result.GetValue(unmask));
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
