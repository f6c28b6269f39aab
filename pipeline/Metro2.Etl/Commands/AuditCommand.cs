using System.CommandLine;
using System.Globalization;
using System.Text;
using Metro2.Etl.FileTools;
using Metro2.Etl.Ledger;
using Metro2.Etl.Proof;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 audit</c>: whether the ledger and all that it vouches for are as they were recorded.</summary>
internal static class AuditCommand
{
    /// <summary>The command with its parts.</summary>
    public static Command Create(CommandLine line) => new("audit", "Check that nothing in the warehouse was changed behind the ledger's back.")
    {
        CreateVerify(line),
        CreateAnchor(line),
    };

    private static Command CreateVerify(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Option<string[]> anchors = new("--anchor")
        {
            Description = "A file that `metro2 audit anchor` wrote and that was kept elsewhere; may be given several times.",
            HelpName = "file",
        };
        Command command = new("verify", "Find every changed, removed or inserted row; changes nothing.") { anchors };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, cancellation) =>
        {
            LedgerAnchor[] given = [.. (result.GetValue(anchors) ?? []).Select(Read)];
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            LedgerState state = new LedgerCheck(opened.Connection).Run(given, cancellation);
            LedgerFinding[] findings = [.. state.Findings, .. AuditorsCopy.Check(opened)];
            using TextOutput output = new(line.Surroundings.Output);
            foreach (LedgerFinding finding in findings)
            {
                output.Line($"{finding.Code}  {finding.Place}: {finding.Problem}.");
            }

            output.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{state.Events} events, {state.Keys} sealed sets of rows, {state.Pages} pages, {given.Length} anchors: {findings.Length} findings."));
            foreach (string remedy in findings.Select(finding => LedgerRemedy.Of(finding.Code)).Distinct(StringComparer.Ordinal))
            {
                output.Line($"  {remedy}");
            }

            if (state.OpenKeys > 0)
            {
                output.Line(string.Create(
                    CultureInfo.InvariantCulture, $"{state.OpenKeys} sets belong to a run or sync that is not at its end; it seals them when it is."));
            }

            return Task.FromResult(findings.Length == 0 ? ExitCode.Done : ExitCode.DoneWithFindings);
        });
        return command;
    }

    private static Command CreateAnchor(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Option<string> target = new("--out") { Description = "The file to make; keep it where the warehouse is not.", HelpName = "file", Required = true };
        Command command = new("anchor", "Write the newest event's digest into a file.") { target };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            LedgerAnchor anchor = LedgerAnchor.Newest(opened.Connection)
                ?? throw new EtlException(ExitCode.FixSettings, "The ledger of this warehouse has no event yet, so there is nothing to anchor. Make a first run.");
            string path = result.GetRequiredValue(target);
            using (NewFile file = NewFile.Create(path, mayReplace: false))
            {
                file.Stream.Write(Encoding.UTF8.GetBytes(anchor.ToText()));
                file.Complete();
            }

            line.Surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Path.GetFullPath(path)} holds event {anchor.EventId}. Keep it where the warehouse is not."));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static LedgerAnchor Read(string path)
    {
        using FileStream file = GivenFile.Open(path);
        using StreamReader reader = new(file, Encoding.UTF8);
        return LedgerAnchor.Parse(Path.GetFullPath(path), reader.ReadToEnd());
    }
}
