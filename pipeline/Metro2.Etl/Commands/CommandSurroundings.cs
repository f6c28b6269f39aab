using Spectre.Console;

namespace Metro2.Etl.Commands;

/// <summary>What a command sees of the world: clock, environment and terminal. Tests give their own.</summary>
/// <param name="TimeProvider">The clock.</param>
/// <param name="Environment">Value of an environment variable, or null.</param>
/// <param name="Input">Standard input: answers of people.</param>
/// <param name="Output">Standard output: results.</param>
/// <param name="Error">Standard error: messages for people.</param>
/// <param name="Console">Tables and progress; plain text when the output is redirected.</param>
internal sealed record CommandSurroundings(
    TimeProvider TimeProvider,
    Func<string, string?> Environment,
    TextReader Input,
    TextWriter Output,
    TextWriter Error,
    IAnsiConsole Console)
{
    /// <summary>The process's own surroundings.</summary>
    public static CommandSurroundings OfProcess() => new(
        TimeProvider.System, System.Environment.GetEnvironmentVariable, System.Console.In, System.Console.Out, System.Console.Error, AnsiConsole.Console);

    /// <summary>Writes one line for people.</summary>
    public void Tell(string message) => Error.WriteLine(message);
}
