using System.CommandLine;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics;
using Metro2.Etl.Diagnostics.Reports;
using Metro2.Etl.Extract;
using Metro2.Etl.Staging;
using Metro2.Etl.Webhooks;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 sync</c>: extraction and load alone, for schedules between month ends.</summary>
internal static class SyncCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        Option<IReadOnlyList<FreshBooksStream>> streams = Streams("Streams to read");
        Option<bool> full = new("--full") { Description = "Read every record of every visibility state, whatever the schedule says." };
        Option<string> account = CommandOptions.Account();
        ListenOptions listen = new();
        Command command = new("sync", "Read FreshBooks into the warehouse; writes no file.") { config, streams, full, account };
        listen.AddTo(command);
        line.SetAction(command, (result, loggers, cancellation) =>
        {
            IReadOnlyList<Settings> businesses = Businesses.Choose(
                LoadAll(line.Surroundings, result.GetValue(config) ?? CommandOptions.ConfigurationFileName), result.GetValue(account));
            IReadOnlyList<FreshBooksStream> chosen = result.GetValue(streams) ?? FreshBooksStream.MonthEnd;
            ILogger logger = loggers.CreateLogger(typeof(SyncCommand).FullName!);
            if (listen.IsAsked(result) && businesses.Count > 1)
            {
                throw new EtlException(ExitCode.FixSettings, "A listener serves one business. Nothing was started; choose it with --account.");
            }

            return EachBusiness.RunAsync(
                line.Surroundings,
                [
                    .. businesses.Select(settings => (settings.FreshBooks.AccountId, (Func<Task<ExitCode>>)(() => RunAsync(
                        line.Surroundings, logger, settings, chosen, result.GetValue(full), listen.PlanOf(result, settings, chosen), cancellation)))),
                ],
                cancellation);
        });
        return command;
    }

    /// <summary>Settings with the sign-in and the key of its tokens, without the consumer file; of several businesses the first, for what they share.</summary>
    /// <exception cref="ConfigurationException">Something has to be corrected first.</exception>
    public static Settings Load(CommandSurroundings surroundings, string configurationPath) => LoadAll(surroundings, configurationPath)[0];

    /// <summary>The same of each business.</summary>
    /// <exception cref="ConfigurationException">Something has to be corrected first.</exception>
    public static IReadOnlyList<Settings> LoadAll(CommandSurroundings surroundings, string configurationPath)
    {
        List<Mistake> mistakes = [];
        return new SettingsLoader(surroundings.TimeProvider, surroundings.Environment).LoadWithKey(configurationPath, mistakes)?.Businesses
            ?? throw new ConfigurationException(mistakes);
    }

    /// <summary><c>--streams</c>, names of the table of streams.</summary>
    /// <param name="what">What is done with them.</param>
    public static Option<IReadOnlyList<FreshBooksStream>> Streams(string what) => new("--streams")
    {
        Description = $"{what}, separated by commas; {string.Join(", ", FreshBooksStream.MonthEnd)} unless given, or all.",
        HelpName = "names",
        CustomParser = result =>
        {
            List<FreshBooksStream> chosen = [];
            foreach (string name in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
            {
                if (name == "all")
                {
                    chosen.AddRange(FreshBooksStream.All);
                }
                else if (FreshBooksStream.Find(name) is { } stream)
                {
                    chosen.Add(stream);
                }
                else
                {
                    result.AddError($"There is no such stream. The streams are {string.Join(", ", FreshBooksStream.All)}, or all.");
                    return null;
                }
            }

            return [.. chosen.Distinct()];
        },
    };

    private static async Task<ExitCode> RunAsync(
        CommandSurroundings surroundings,
        ILogger logger,
        Settings settings,
        IReadOnlyList<FreshBooksStream> streams,
        bool sweep,
        ListenPlan? listen,
        CancellationToken cancellationToken)
    {
        FreshBooksSource source = new(
            settings.FreshBooks, surroundings.TimeProvider, notice => logger.SourceNotice(notice.Message), settings.Sync);
        StreamSync sync = new(settings.WarehousePath, source, surroundings.TimeProvider);
        if (listen is not null)
        {
            await new SyncListener(
                listen, sync, source, surroundings.TimeProvider, outcome => Report(surroundings, logger, settings, outcome), surroundings.Tell)
                .RunAsync(cancellationToken);
        }
        else
        {
            Report(surroundings, logger, settings, await sync.RunAsync(streams, sweep, cancellationToken));
        }

        return ExitCode.Done;
    }

    private static void Report(CommandSurroundings surroundings, ILogger logger, Settings settings, SyncOutcome outcome)
    {
        if (outcome.Requests is { } spent)
        {
            logger.RequestsSpent(spent.Sent, spent.Today, spent.PerDay, settings.Sync.RequestsPerMinute);
        }

        DateTimeOffset now = surroundings.TimeProvider.GetUtcNow();
        SyncReport.Write(surroundings.Console, outcome, now, settings.Sync.LateAfter);
        foreach (StreamState stream in outcome.Streams.Values.Where(stream => SyncReport.IsLate(stream, now, settings.Sync.LateAfter)))
        {
            surroundings.Tell($"The stream {stream.Stream} is late: {SyncReport.Freshness(stream, now)}. Sync it: metro2 sync --streams {stream.Stream}");
        }
    }
}
