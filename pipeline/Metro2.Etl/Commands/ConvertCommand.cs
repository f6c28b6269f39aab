using System.CommandLine;
using System.Globalization;
using Metro2.Etl.FileTools;
using Metro2.Format.Conversion;
using Metro2.Format.Files;
using Metro2.Format.Json;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 convert</c>: Metro 2 to JSON and back, and any layout to the unblocked character format.</summary>
internal static class ConvertCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Argument<string> source = new("in") { Description = "A Metro 2 file of any layout, or JSON that this command wrote." };
        Argument<string> target = new("out") { Description = "The file to make; it holds personal data and is readable by its owner only." };
        Option<string> to = new("--to")
        {
            Description = "What to make: metro2 (426 characters, unblocked), json (one array) or jsonl. Default: by the ending of the name, else metro2.",
            HelpName = "form",
        };
        to.AcceptOnlyFromAmong("metro2", "json", "jsonl");
        Option<string> lineEnding = new("--line-ending")
        {
            Description = "What stands behind every record: none, lf or crlf. Default: what the JSON tells, else lf.",
            HelpName = "kind",
        };
        lineEnding.AcceptOnlyFromAmong("none", "lf", "crlf");
        Option<bool> repair = new("--repair") { Description = "Give records that lack their four digits of length these back." };
        Option<bool> force = new("--force") { Description = "Replace the file if it is there." };
        Command command = new("convert", "Turn a file into JSON and back, or into the 426 character format.") { source, target, to, lineEnding, repair, force };
        line.SetAction(command, (result, _, cancellation) => Task.FromResult(Convert(
            line.Surroundings,
            result.GetValue(source)!,
            result.GetValue(target)!,
            result.GetValue(to),
            result.GetValue(lineEnding) is { } given ? Enum.Parse<LineEnding>(given, ignoreCase: true) : null,
            new Metro2ReaderOptions { RepairMissingDescriptorWords = result.GetValue(repair) },
            result.GetValue(force),
            cancellation)));
        return command;
    }

    private static ExitCode Convert(
        CommandSurroundings surroundings,
        string sourcePath,
        string targetPath,
        string? to,
        LineEnding? lineEnding,
        Metro2ReaderOptions options,
        bool force,
        CancellationToken cancellation)
    {
        using FileStream source = GivenFile.Open(sourcePath);
        string form = to ?? FormOf(targetPath);
        bool isJson = GivenFile.IsJson(source);
        if (isJson && form != "metro2")
        {
            throw new EtlException(ExitCode.BadUsage, "The file is JSON already; convert makes a Metro 2 file of it. Nothing was written. Give --to metro2.");
        }

        using NewFile target = NewFile.Create(targetPath, force);
        void Tell(ReadProblem problem) => surroundings.Tell(problem.ToString());
        ConversionOutcome outcome;
        try
        {
            outcome = isJson ? FileConversion.FromJson(source, target.Stream, lineEnding, cancellation)
                : form == "metro2" ? FileConversion.ToCharacters(source, target.Stream, lineEnding ?? LineEnding.Lf, Tell, options, cancellation)
                : FileConversion.ToJson(source, target.Stream, form == "json" ? JsonForm.Array : JsonForm.Lines, Tell, options, cancellation);
        }
        catch (Metro2JsonException exception)
        {
            throw new EtlException(ExitCode.FixSettings, $"{exception.Message} Nothing was written. Correct the item, then give the command again.", exception);
        }

        catch (IOException exception)
        {
            throw new EtlException(
                ExitCode.RetryLater, $"The file could not be read or written to its end: {exception.Message} Nothing was left behind. Make room, then give the command again.", exception);
        }

        target.Complete();
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Written: {Path.GetFullPath(targetPath)}, {outcome.RecordCount:N0} records"));
        if (outcome.ProblemCount > 0)
        {
            surroundings.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.ProblemCount:N0} problems were met; bytes that belong to no record are not in the new file. The old file is as it was."));
            return ExitCode.DoneWithFindings;
        }

        if (form != "metro2" && !outcome.IsExact)
        {
            surroundings.Tell("Converted back, the file will be unblocked characters with one line end throughout, which this one is not. No record is lost.");
        }

        return ExitCode.Done;
    }

    private static string FormOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => "json",
        ".JSONL" or ".NDJSON" => "jsonl",
        _ => "metro2",
    };
}
