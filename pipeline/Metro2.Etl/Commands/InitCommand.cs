using System.CommandLine;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 init</c>: writes a commented settings file and a consumer file to start from.</summary>
internal static class InitCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> outDirectory = new("--out")
        {
            Description = "Folder for the two files. Default: the current folder.",
            HelpName = "folder",
        };
        Command command = new("init", $"Write a commented {ExampleFiles.SettingsName} and an example {ExampleFiles.ConsumersName}.") { outDirectory };
        line.SetAction(command, (result, _, _) =>
        {
            string folder = Path.GetFullPath(result.GetValue(outDirectory) ?? ".");
            ExampleFiles.Write(folder);
            line.Surroundings.Output.WriteLine($"Written: {Path.Combine(folder, ExampleFiles.SettingsName)}");
            line.Surroundings.Output.WriteLine($"Written: {Path.Combine(folder, ExampleFiles.ConsumersName)}");
            line.Surroundings.Output.WriteLine(
                "Next: replace the values marked \"<...>\" and the consumer rows, make the key (metro2 key new --out data.key), then give metro2 run --period yyyy-MM.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
