using System.CommandLine;
using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics;
using Metro2.Etl.Runs;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 run</c>: reports one month, or goes on where an earlier start was stopped.</summary>
internal static class RunCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line, Func<RunRequest, CancellationToken, Task<ExitCode>> run)
    {
        Option<string> config = CommandOptions.Config();
        Option<ReportingPeriod> period = CommandOptions.EndedPeriod(line.Surroundings.TimeProvider);
        Option<string> account = CommandOptions.Account();
        Command command = new("run", "Read FreshBooks and write the Metro 2 files of one month.") { config, period, account };
        line.SetAction(command, (result, loggers, cancellation) =>
        {
            IReadOnlyList<LoadedRun> businesses = LoadAll(
                line.Surroundings,
                loggers,
                result.GetValue(config) ?? CommandOptions.ConfigurationFileName,
                result.GetRequiredValue(period),
                result.GetValue(account));
            return EachBusiness.RunAsync(
                line.Surroundings,
                [
                    .. businesses.Select(loaded => (
                        loaded.FreshBooks.AccountId,
                        (Func<Task<ExitCode>>)(() => run(new RunRequest(loaded, line.Surroundings, loggers), cancellation)))),
                ],
                cancellation);
        });
        return command;
    }

    /// <summary>Loads settings and consumers of the only or the first business and tells what is wrong with single rows.</summary>
    /// <exception cref="ConfigurationException">Something has to be corrected first.</exception>
    public static LoadedRun Load(CommandSurroundings surroundings, ILoggerFactory loggers, string configurationPath, ReportingPeriod period) =>
        LoadAll(surroundings, loggers, configurationPath, period, account: null)[0];

    /// <summary>Loads settings and consumers of every business, or of one, and tells what is wrong with single rows.</summary>
    /// <exception cref="ConfigurationException">Something has to be corrected first.</exception>
    public static IReadOnlyList<LoadedRun> LoadAll(
        CommandSurroundings surroundings, ILoggerFactory loggers, string configurationPath, ReportingPeriod period, string? account)
    {
        IReadOnlyList<LoadedRun> businesses = new RunPlanLoader(surroundings.TimeProvider, surroundings.Environment)
            .LoadAll(configurationPath, period, account);
        ILogger logger = loggers.CreateLogger(typeof(RunCommand).FullName!);
        foreach (LoadedRun loaded in businesses)
        {
            foreach (Mistake finding in loaded.ConsumerFindings)
            {
                surroundings.Tell(finding.ToString());
            }

            IReadOnlyList<ConsumerRow> rows = loaded.Plan.ConsumerFile.Rows;
            logger.SettingsLoaded(period, rows.Count, rows.Count(row => row.RejectCode is not null), loaded.Plan.Bureaus.Count);
        }

        return businesses;
    }
}
