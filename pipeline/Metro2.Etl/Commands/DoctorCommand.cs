using System.CommandLine;
using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 doctor</c>: looks at everything that a run needs and says in one line each what is wrong; changes nothing.</summary>
internal static class DoctorCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        Command command = new("doctor", "Check settings, key, clock, disk, warehouse, sign-in, streams and consumer file; changes nothing.") { config };
        line.SetAction(command, async (result, _, cancellation) =>
        {
            List<HealthCheck> checks = [];
            IReadOnlyList<Settings> businesses = LoadSettings(line.Surroundings, result.GetValue(config) ?? CommandOptions.ConfigurationFileName, checks);
            foreach (Settings business in businesses)
            {
                IEnumerable<HealthCheck> its = await CheckAsync(line.Surroundings, business, cancellation);
                checks.AddRange(businesses.Count == 1
                    ? its
                    : its.Select(check => check with { Subject = $"{business.FreshBooks.AccountId} {check.Subject}" }));
            }

            foreach (HealthCheck check in checks)
            {
                line.Surroundings.Output.WriteLine(check);
            }

            return checks.Any(check => check.Health == Health.Broken) ? ExitCode.FixSettings
                : checks.Any(check => check.Health == Health.Doubtful) ? ExitCode.DoneWithFindings
                : ExitCode.Done;
        });
        return command;
    }

    private static async Task<IEnumerable<HealthCheck>> CheckAsync(
        CommandSurroundings surroundings, Settings settings, CancellationToken cancellation)
    {
        List<HealthCheck> checks = [.. new LocalDoctor(surroundings.TimeProvider, surroundings.Environment).Check(settings)];
        checks.AddRange(new DataKeySource(surroundings.Environment).Read(settings.KeyPath, []) is { } key
            ? await new SourceDoctor(settings.Under(key), surroundings.TimeProvider).CheckAsync(cancellation)
            : [new HealthCheck("sign-in", Health.Broken, "was not looked at: the key opens its tokens as well", "Bring back the key first.")]);
        return checks;
    }

    private static IReadOnlyList<Settings> LoadSettings(CommandSurroundings surroundings, string path, List<HealthCheck> checks)
    {
        List<Mistake> mistakes = [];
        IReadOnlyList<Settings>? businesses = new SettingsLoader(surroundings.TimeProvider, surroundings.Environment)
            .LoadAll(path, mistakes, asksFreshBooks: true);
        checks.AddRange(businesses is null
            ? mistakes.Select(mistake => new HealthCheck(
                "configuration", Health.Broken, mistake.ToString(), "Correct it; nothing else can be checked before."))
            : [new HealthCheck("configuration", Health.Good, Path.GetFullPath(path))]);
        return businesses ?? [];
    }
}
