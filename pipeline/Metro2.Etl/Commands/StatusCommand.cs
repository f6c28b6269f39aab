using System.CommandLine;
using Metro2.Etl.Diagnostics.Reports;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 status</c>: what the ledger of a warehouse says; changes nothing.</summary>
internal static class StatusCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Command command = new("status", "Show runs, stages and files of a warehouse.");
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, _) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            StatusReport.Write(line.Surroundings.Console, opened);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
