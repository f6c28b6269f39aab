using System.CommandLine;
using System.Globalization;
using Metro2.Etl.FileTools;
using Metro2.Format.Comparison;
using Metro2.Format.Files;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 diff</c>: compares two files account by account and field by field; changes nothing.</summary>
internal static class DiffCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Argument<string> first = new("a") { Description = "The older Metro 2 file, of any layout." };
        Argument<string> second = new("b") { Description = "The newer Metro 2 file, of any layout." };
        Option<bool> unmask = new("--unmask") { Description = "Show names, SSN, birth dates, telephone numbers and addresses." };
        Command command = new("diff", "Compare two files: accounts that are new, gone or changed, and which fields.") { first, second, unmask };
        line.SetAction(command, (result, _, cancellation) =>
        {
            using FileStream before = GivenFile.Open(result.GetValue(first)!);
            using FileStream after = GivenFile.Open(result.GetValue(second)!);
            using TextOutput output = new(line.Surroundings.Output);
            bool isUnmasked = result.GetValue(unmask);
            ComparisonSummary summary = FileComparison.Compare(
                before,
                after,
                difference => Print(difference, output, isUnmasked),
                problem => line.Surroundings.Tell(problem.ToString()),
                cancellation);
            output.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.FirstCount:N0} accounts before, {summary.SecondCount:N0} after: {summary.NewAccounts:N0} new, {summary.GoneAccounts:N0} gone, {summary.ChangedAccounts:N0} changed"));
            return Task.FromResult(summary.IsSame ? ExitCode.Done : ExitCode.DoneWithFindings);
        });
        return command;
    }

    private static void Print(RecordDifference difference, TextOutput output, bool unmask)
    {
        string name = difference.Record switch
        {
            Metro2ItemKind.Header => "header",
            Metro2ItemKind.Trailer => "trailer",
            _ => $"account {(difference.Account.Length > 0 ? difference.Account : FieldView.Mask)}",
        };
        string kind = difference.Kind switch
        {
            DifferenceKind.New => "new",
            DifferenceKind.Gone => "gone",
            _ => "changed",
        };
        output.Line(string.Create(CultureInfo.InvariantCulture, $"{kind,-8}{name}, record {difference.RecordNumber}"));
        foreach (FieldChange change in difference.Changes)
        {
            string before = Shown(change, change.Before, unmask);
            string after = Shown(change, change.After, unmask);
            string occurrence = change.Occurrence > 1 ? string.Create(CultureInfo.InvariantCulture, $"[{change.Occurrence}]") : string.Empty;
            output.Line($"        {change.Segment.Name}{occurrence} {change.Field.Number} {change.Field.Name}: {before} -> {after}");
        }
    }

    private static string Shown(FieldChange change, string value, bool unmask)
    {
        string shown = FieldView.Describe(change.Field, value, unmask);
        return shown.Length > 0 ? shown : "(none)";
    }
}
