using Metro2.Etl.Commands;
using Spectre.Console;

namespace Metro2.Etl.Tests.Commands;

/// <summary>Runs the real command tree with a clock and an environment of its own and keeps what it says.</summary>
internal sealed class CommandLineProbe
{
    public CommandLineProbe(TimeProvider? timeProvider = null, Func<string, string?>? environment = null, StringWriter? output = null, TextReader? input = null)
    {
        output ??= new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        Surroundings = new CommandSurroundings(
            timeProvider ?? FixedTime.November2026, environment ?? (_ => null), input ?? TextReader.Null, output, new StringWriter(), console);
    }

    public CommandSurroundings Surroundings { get; }

    public CommandActions Actions { get; init; } = new();

    public string Output => Surroundings.Output.ToString()!;

    public string Error => Surroundings.Error.ToString()!;

    public async Task<ExitCode> RunAsync(string[] arguments, CancellationToken cancellation = default) =>
        (ExitCode)await new CommandLine(Surroundings, Actions).RunAsync(arguments, cancellation);
}
