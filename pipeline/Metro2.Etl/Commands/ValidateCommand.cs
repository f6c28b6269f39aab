using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Metro2.Etl.FileTools;
using Metro2.Format.Fields;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 validate</c>: judges a file by the rules of the format; changes nothing.</summary>
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
        Option<string> format = new("--format")
        {
            Description = "How findings are printed: text, csv or jsonl. Default: text.",
            HelpName = "form",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "csv", "jsonl");
        Option<string> bureau = new("--bureau") { Description = "The bureau that gets the file: its program identifier must stand in the header.", HelpName = "name" };
        bureau.AcceptOnlyFromAmong([.. Bureaus.Keys]);
        Command command = new("validate", "Check a file by the rules of the format and print what breaks them.") { file, format, bureau };
        line.SetAction(command, (result, _, cancellation) =>
        {
            string path = result.GetValue(file)!;
            using FileStream stream = GivenFile.Open(path);
            FindingForm form = Enum.Parse<FindingForm>(result.GetValue(format)!, ignoreCase: true);
            ValidationOptions options = new()
            {
                Today = DateOnly.FromDateTime(line.Surroundings.TimeProvider.GetUtcNow().UtcDateTime),
                FileName = Path.GetFileName(path),
                ProgramIdentifier = result.GetValue(bureau) is { } name ? Bureaus[name] : null,
            };
            ValidationSummary summary;
            using var digest = SHA256.Create();
            using (TextOutput output = new(line.Surroundings.Output))
            {
                FindingOutput findings = new(output, form);
                using CryptoStream hashed = new(stream, digest, CryptoStreamMode.Read, leaveOpen: true);
                summary = FileValidator.Validate(hashed, options, findings.Write, cancellation);
            }

            // Machines read the other forms, so the summary stays out of their way.
            using (TextOutput output = new(form == FindingForm.Text ? line.Surroundings.Output : line.Surroundings.Error))
            {
                Summarize(summary, digest.Hash!, output);
            }

            return Task.FromResult(summary.Worst == FindingSeverity.Error ? ExitCode.DoneWithFindings : ExitCode.Done);
        });
        return command;
    }

    private static void Summarize(ValidationSummary summary, byte[] digest, TextOutput output)
    {
        output.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.RecordCount:N0} records, {summary.AccountCount:N0} accounts, balance {summary.TotalBalance:N0}, past due {summary.TotalPastDue:N0}"));
        output.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"statuses: {Statuses(summary.Totals)}; SHA-256 {Convert.ToHexStringLower(digest)}"));
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
