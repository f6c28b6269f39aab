using System.CommandLine;
using System.Globalization;
using Metro2.Etl.Configuration;
using Metro2.Etl.Retention;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 purge</c>: takes what is older than the policy out of the warehouse, for good.</summary>
internal static class PurgeCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        (Option<string> by, Option<string> reason) = DecisionOptions.Who();
        by.Required = false;
        reason.Required = false;
        Option<bool> isDry = new("--dry-run") { Description = "Tell what would go, and change nothing." };
        Command command = new("purge", "Take pages and consumer rows that are older than the settings keep them out of the warehouse, for good.")
        {
            config, by, reason, isDry,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(isDry) && (result.GetValue(by) is null || result.GetValue(reason) is null))
            {
                result.AddError("purge takes --by and --reason, or --dry-run.");
            }
        });
        line.SetAction(command, (result, _, cancellation) =>
        {
            List<Mistake> mistakes = [];
            Settings settings = new SettingsLoader(line.Surroundings.TimeProvider, line.Surroundings.Environment)
                .Load(result.GetValue(config) ?? CommandOptions.ConfigurationFileName, mistakes, asksFreshBooks: false)
                ?? throw new ConfigurationException(mistakes);
            if (!File.Exists(settings.WarehousePath))
            {
                throw new EtlException(
                    ExitCode.FixSettings, $"There is no warehouse '{settings.WarehousePath}'. Check the path, or make a first run.");
            }

            Purge purge = new(
                settings.WarehousePath, settings.Retention, line.Surroundings.TimeProvider, folder => new DriveInfo(folder).AvailableFreeSpace);
            if (result.GetValue(isDry))
            {
                Tell(line, settings, "A purge would take", purge.Look(cancellation));
                line.Surroundings.Output.WriteLine("Nothing was changed.");
            }
            else
            {
                Tell(line, settings, purge.Run(result.GetValue(by)!, result.GetValue(reason)!, cancellation));
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(CommandLine line, Settings settings, PurgeOutcome outcome)
    {
        if (outcome.PurgeId is { } id)
        {
            Tell(line, settings, string.Create(CultureInfo.InvariantCulture, $"Purge {id} took"), outcome.Counts);
        }
        else
        {
            line.Surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Nothing to purge: whatever is older than {settings.Retention.Years} years is still needed, or gone already."));
        }

        if (outcome.HasRewritten)
        {
            line.Surroundings.Output.WriteLine(
                "The warehouse is a new file without them. Copies and backups of the old one still hold what was purged: destroy those as well.");
        }
    }

    private static void Tell(CommandLine line, Settings settings, string head, PurgeCounts counts) => line.Surroundings.Output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{head} {counts.Pages} pages ({counts.Bytes} bytes) and {counts.Consumers} consumer rows of {counts.Runs} runs, older than "
        + $"{settings.Retention.Years} years. {counts.KeptPages} pages as old stay, because a record or a month needs them."));
}
