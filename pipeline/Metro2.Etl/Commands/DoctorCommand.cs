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
            Settings? settings = LoadSettings(line.Surroundings, result.GetValue(config) ?? CommandOptions.ConfigurationFileName, checks);
            if (settings is not null)
            {
                checks.AddRange(new LocalDoctor(line.Surroundings.TimeProvider, line.Surroundings.Environment).Check(settings));
                checks.AddRange(new DataKeySource(line.Surroundings.Environment).Read(settings.KeyPath, []) is { } key
                    ? await new SourceDoctor(settings.Under(key), line.Surroundings.TimeProvider).CheckAsync(cancellation)
                    : [new HealthCheck("sign-in", Health.Broken, "was not looked at: the key opens its tokens as well", "Bring back the key first.")]);
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

    private static Settings? LoadSettings(CommandSurroundings surroundings, string path, List<HealthCheck> checks)
    {
        List<Mistake> mistakes = [];
        Settings? settings = new SettingsLoader(surroundings.TimeProvider, surroundings.Environment).Load(path, mistakes, asksFreshBooks: true);
        checks.AddRange(settings is null
            ? mistakes.Select(mistake => new HealthCheck(
                "configuration", Health.Broken, mistake.ToString(), "Correct it; nothing else can be checked before."))
            : [new HealthCheck("configuration", Health.Good, Path.GetFullPath(path))]);
        return settings;
    }
}
