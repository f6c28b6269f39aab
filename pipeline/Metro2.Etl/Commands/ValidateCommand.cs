using System.CommandLine;
using System.Globalization;
using Metro2.Etl.FileTools;
using Metro2.Etl.Rules;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Format.Fields;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 validate</c>: judges a file by the rules of the format and of the registry; changes nothing.</summary>
internal static class ValidateCommand
{
    private static readonly Dictionary<string, FieldSpec> Bureaus = new(StringComparer.Ordinal)
    {
        ["equifax"] = HeaderRecordLayout.EquifaxProgramIdentifier,
        ["experian"] = HeaderRecordLayout.ExperianProgramIdentifier,
        ["innovis"] = HeaderRecordLayout.InnovisProgramIdentifier,
        ["transunion"] = HeaderRecordLayout.TransunionProgramIdentifier,
    };

    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Argument<string> file = new("file") { Description = "A Metro 2 file of any layout." };
        Option<string[]> previous = new("--previous")
        {
            Description = "Files of earlier months, in any order: rules that compare months look at them too.",
            HelpName = "file",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> format = new("--format")
        {
            Description = "How findings are printed: text, csv, jsonl, or html for a page of counts. Default: text.",
            HelpName = "form",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "csv", "jsonl", "html");
        Option<string> bureau = new("--bureau") { Description = "The bureau that gets the file: its program identifier must stand in the header.", HelpName = "name" };
        bureau.AcceptOnlyFromAmong([.. Bureaus.Keys]);
        Option<string?> rules = new("--rules") { Description = "A folder with rules of your own, one SQL file each.", HelpName = "folder" };
        Command command = new("validate", "Check a file by the rules of the format and of the registry and print what breaks them.")
        {
            file, previous, format, bureau, rules,
        };
        line.SetAction(command, (result, _, cancellation) =>
        {
            FindingForm form = Enum.Parse<FindingForm>(result.GetValue(format)!, ignoreCase: true);
            ValidationOptions options = new()
            {
                Today = DateOnly.FromDateTime(line.Surroundings.TimeProvider.GetUtcNow().UtcDateTime),
                ProgramIdentifier = result.GetValue(bureau) is { } name ? Bureaus[name] : null,
            };
            IReadOnlyList<Rule> known = OwnRules.Join(SqlProject.Embedded().Rules, result.GetValue(rules));
            CheckSummary summary = Check(line, result.GetValue(file)!, result.GetValue(previous) ?? [], form, options, known, cancellation);
            return Task.FromResult(summary.IsRefused ? ExitCode.DoneWithFindings : ExitCode.Done);
        });
        return command;
    }

    private static CheckSummary Check(
        CommandLine line, string path, string[] previous, FindingForm form, ValidationOptions options, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(line.Surroundings.TimeProvider);
        FileCheck check = new(warehouse, rules);
        List<CheckedFile> files = [];
        foreach (string earlier in Ordered(previous, path))
        {
            using FileStream stream = GivenFile.Open(earlier);
            files.Add(check.Check(stream, Path.GetFileName(earlier), options with { FileName = Path.GetFileName(earlier) }, static _ => { }, cancellation));
        }

        CheckSummary summary;
        using (TextOutput output = new(line.Surroundings.Output))
        {
            FindingOutput findings = new(output, form);
            using FileStream stream = GivenFile.Open(path);
            string name = Path.GetFileName(path);
            files.Add(check.Check(stream, name, options with { FileName = name }, form == FindingForm.Html ? static _ => { } : findings.Write, cancellation));
            summary = new CheckSummary(files);
            switch (form)
            {
                case FindingForm.Text:
                    CheckText.Hits(summary, output);
                    break;
                case FindingForm.Html:
                    output.Line(CheckPage.Create(summary).TrimEnd('\n'));
                    break;
                default:
                    check.EachHit(summary.Newest.Outcome, findings.Write);
                    break;
            }
        }

        // Machines read the other forms, so the summary stays out of their way.
        using (TextOutput output = new(form == FindingForm.Text ? line.Surroundings.Output : line.Surroundings.Error))
        {
            Summarize(summary.Newest.Structure, summary.Newest.Sha256, output);
            CheckText.Summary(summary, output);
        }

        return summary;
    }

    // Oldest first; a file without a header stays where it was given. The file that is asked about comes last.
    private static IEnumerable<string> Ordered(string[] previous, string path)
    {
        DateOnly? last = Day(path);
        (string Path, DateOnly? Day)[] dated = [.. previous.Select(earlier => (earlier, Day(earlier)))];
        string? later = dated.FirstOrDefault(item => item.Day > last).Path;
        return later is not null
            ? throw new EtlException(
                ExitCode.BadUsage, $"{Path.GetFileName(later)} has a later Activity Date than {Path.GetFileName(path)}. Nothing was changed. Give the newest file first and the earlier ones behind --previous.")
            : dated.OrderBy(item => item.Day ?? DateOnly.MinValue).Select(item => item.Path);

        static DateOnly? Day(string given)
        {
            using FileStream stream = GivenFile.Open(given);
            return FileCheck.ActivityDateOf(stream);
        }
    }

    private static void Summarize(ValidationSummary summary, string sha256, TextOutput output)
    {
        output.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.RecordCount:N0} records, {summary.AccountCount:N0} accounts, balance {summary.TotalBalance:N0}, past due {summary.TotalPastDue:N0}"));
        output.Line(string.Create(CultureInfo.InvariantCulture, $"statuses: {Statuses(summary.Totals)}; SHA-256 {sha256}"));
        output.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Count(FindingSeverity.Error):N0} errors, {summary.Count(FindingSeverity.Warning):N0} warnings"));
        foreach ((ValidationRule rule, long count) in summary.Rules)
        {
            output.Line(string.Create(
                CultureInfo.InvariantCulture, $"  {FindingOutput.Name(rule.Severity),-7} {rule.Id,-4} {count,10:N0}  {rule.Finds}"));
        }
    }

    // The trailer's layout has a total for each status, named after it.
    private static string Statuses(TrailerRecord totals)
    {
        const string Prefix = "Total of Status Code ";
        byte[] bytes = new byte[TrailerRecordCodec.Length];
        TrailerRecordCodec.TryEncode(totals, bytes, out _);
        List<string> counts = [];
        foreach (FieldSpec field in TrailerRecordLayout.Layout.Fields.Where(field => field.Name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            FieldCodec.ReadNumber(field, bytes, out long count);
            if (count > 0)
            {
                counts.Add(string.Create(CultureInfo.InvariantCulture, $"{field.Name[Prefix.Length..]} {count:N0}"));
            }
        }

        return counts.Count > 0 ? string.Join(", ", counts) : "none";
    }
}
