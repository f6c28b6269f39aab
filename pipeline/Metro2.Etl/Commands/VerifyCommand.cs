using System.CommandLine;
using Metro2.Etl.Configuration;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 verify</c>: makes a past month again and compares digests.</summary>
internal static class VerifyCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        Option<ReportingPeriod> period = CommandOptions.EndedPeriod(line.Surroundings.TimeProvider);
        Option<string> account = CommandOptions.RunAccount();
        Option<string> keep = new("--out")
        {
            Description = "Keep the files that come out in this folder; they hold personal data. Default: they are deleted.",
            HelpName = "folder",
        };
        Command command = new("verify", "Make the files of a past month again from what was known then, and compare every byte; changes nothing.")
        {
            config, period, account, keep,
        };
        line.SetAction(command, async (result, _, cancellation) =>
        {
            List<Mistake> mistakes = [];
            IReadOnlyList<Settings>? businesses = new SettingsLoader(line.Surroundings.TimeProvider, line.Surroundings.Environment)
                .LoadAll(result.GetValue(config) ?? CommandOptions.ConfigurationFileName, mistakes, asksFreshBooks: false);
            DataKey? key = businesses is null ? null : new DataKeySource(line.Surroundings.Environment).Read(businesses[0].KeyPath, mistakes);
            if (businesses is null || key is null)
            {
                throw new ConfigurationException(mistakes);
            }

            using (key)
            {
                Verification verification = new(businesses, key, line.Surroundings.TimeProvider);
                VerifiedMonth month = await verification.RunAsync(
                    result.GetRequiredValue(period), result.GetValue(account), result.GetValue(keep), cancellation);
                using TextOutput output = new(line.Surroundings.Output);
                VerifyOutput.Write(output, month);
                return month.ExitCode;
            }
        });
        return command;
    }
}
