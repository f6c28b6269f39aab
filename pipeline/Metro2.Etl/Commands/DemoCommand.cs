using System.CommandLine;

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
        GeneratedBusiness business = new();
        Command command = new("demo", "Run against a generated business on this machine; needs no account.")
        {
            outDirectory,
        };
        business.AddTo(command);
        line.SetAction(command, (result, loggers, cancellation) => demo(
            new DemoRequest(
                Path.GetFullPath(result.GetValue(outDirectory) ?? "metro2-demo"),
                result.GetValue(business.Seed), result.GetValue(business.Clients), result.GetValue(business.Months), result.GetValue(business.Period),
                line.Surroundings, loggers),
            cancellation));
        return command;
    }
}
