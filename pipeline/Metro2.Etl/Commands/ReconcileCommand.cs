using System.CommandLine;
using System.Globalization;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 reconcile</c>: totals from the source to the file, and the month before.</summary>
internal static class ReconcileCommand
{
    private static readonly string[] s_columns =
        ["chain", "subject", "kind", "step", "reason", "record_count", "amount", "unexplained_count", "unexplained_amount"];

    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Option<ReportingPeriod> period = CommandOptions.EndedPeriod(line.Surroundings.TimeProvider);
        Option<string> account = CommandOptions.RunAccount();
        Option<string> format = RowOutput.FormatOption();
        Command command = new("reconcile", "Show control totals in counts and dollars from FreshBooks to the file, and what changed since last month.")
        {
            period, account, format,
        };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            FinishedRun run = FinishedRun.Find(opened.Connection, result.GetRequiredValue(period), result.GetValue(account));
            ReconciliationLine[] lines = [.. Reconciliation.Totals(opened.Connection, run), .. Reconciliation.Changes(opened.Connection, run)];
            using RowOutput output = new(line.Surroundings.Output, RowOutput.FormOf(result.GetValue(format)!), s_columns);
            foreach (ReconciliationLine one in lines)
            {
                output.Write(
                [
                    one.Chain, one.Subject, one.Kind, one.Step, one.Reason,
                    Text(one.RecordCount), Text(one.Amount), Text(one.UnexplainedCount), Text(one.UnexplainedAmount),
                ]);
            }

            if (PurgedSources.Of(opened.Connection, run) is { Count: > 0 } purged)
            {
                line.Surroundings.Tell(
                    $"These are the totals that the run of {run.Period} stored; they cannot be counted again, because {PurgedSources.Tell(purged)}. "
                    + "`metro2 audit verify` tells whether they are as they were stored.");
            }

            return Task.FromResult(lines.Any(one => one.UnexplainedCount != 0 || one.UnexplainedAmount != 0) ? ExitCode.DoneWithFindings : ExitCode.Done);
        });
        return command;
    }

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
