using System.CommandLine;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 demo</c>: the whole path against a generated business, without an account anywhere.</summary>
internal static class DemoCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line, Func<DemoRequest, CancellationToken, Task<ExitCode>> demo)
    {
        Option<string> outDirectory = new("--out")
        {
            Description = "Folder for everything that the demo makes. Default: metro2-demo in the current folder.",
            HelpName = "folder",
        };
        Option<int> seed = CommandOptions.Number("--seed", "Seed of the generated business; the same seed makes the same files", 1, 0, int.MaxValue);
        Option<int> clients = CommandOptions.Number("--clients", "Number of clients", 250, 1, 1_000_000);
        Option<int> months = CommandOptions.Number("--months", "Months of history", 24, 1, 120);
        Option<ReportingPeriod> period = CommandOptions.GeneratedPeriod();
        Command command = new("demo", "Run against a generated business on this machine; needs no account.")
        {
            outDirectory, seed, clients, months, period,
        };
        line.SetAction(command, (result, loggers, cancellation) => demo(
            new DemoRequest(
                Path.GetFullPath(result.GetValue(outDirectory) ?? "metro2-demo"),
                result.GetValue(seed), result.GetValue(clients), result.GetValue(months), result.GetValue(period),
                line.Surroundings, loggers),
            cancellation));
        return command;
    }
}
