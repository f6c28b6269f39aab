using System.CommandLine;
using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics.Reports;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 status</c>: what the ledger of a warehouse says; changes nothing.</summary>
internal static class StatusCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        Option<string> warehouse = new("--warehouse") { Description = "The warehouse file, instead of --config.", HelpName = "file" };
        Command command = new("status", "Show runs, stages and files of a warehouse.") { config, warehouse };
        command.Validators.Add(result =>
        {
            if (result.GetValue(config) is not null && result.GetValue(warehouse) is not null)
            {
                result.AddError("status takes --config or --warehouse, not both.");
            }
        });
        line.SetAction(command, (result, _, _) =>
        {
            string path = result.GetValue(warehouse) is { } given
                ? Path.GetFullPath(given)
                : FindWarehouse(line.Surroundings, result.GetValue(config) ?? CommandOptions.ConfigurationFileName);
            using DuckDbWarehouse opened = DuckDbWarehouse.OpenToRead(path);
            StatusReport.Write(line.Surroundings.Console, opened);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string FindWarehouse(CommandSurroundings surroundings, string configurationPath)
    {
        List<Mistake> mistakes = [];
        Settings? settings = new SettingsLoader(surroundings.TimeProvider, surroundings.Environment)
            .Load(configurationPath, mistakes, asksFreshBooks: false);
        return settings?.WarehousePath ?? throw new ConfigurationException(mistakes);
    }
}
