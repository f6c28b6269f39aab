using System.CommandLine;
using System.CommandLine.Invocation;
using Metro2.Etl.Diagnostics;
using Metro2.Etl.Runs;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Commands;

/// <summary>The command tree, and the one place where an exception becomes an exit code.</summary>
internal sealed class CommandLine
{
    private readonly RootCommand _root;
    private readonly Option<LogLevel?> _verbosity = CommandOptions.Verbosity();

    /// <param name="surroundings">Clock, environment, terminal.</param>
    /// <param name="actions">Work of the commands that drive the pipeline.</param>
    public CommandLine(CommandSurroundings surroundings, CommandActions actions)
    {
        Surroundings = surroundings;
        _root = new RootCommand("Turns FreshBooks invoices into Metro 2 credit reporting files.") { _verbosity };
        VersionOption version = _root.Options.OfType<VersionOption>().Single();
        version.Action = new PrintVersion(surroundings.Output);
        if (actions.Demo is { } demo)
        {
            _root.Add(DemoCommand.Create(this, demo));
        }

        if (actions.Run is { } run)
        {
            _root.Add(RunCommand.Create(this, run));
        }

        _root.Add(SyncCommand.Create(this));
        _root.Add(DoctorCommand.Create(this));
        _root.Add(StatusCommand.Create(this));
        _root.Add(DecideCommand.Create(this));
        _root.Add(QuarantineCommand.Create(this, actions.Run));
        _root.Add(ImportHistoryCommand.Create(this));
        _root.Add(AuditCommand.Create(this));
        _root.Add(ReconcileCommand.Create(this));
        _root.Add(VerifyCommand.Create(this));
        _root.Add(ExplainCommand.Create(this));
        _root.Add(SampleCommand.Create(this));
        _root.Add(PolicyCommand.Create(this));
        _root.Add(SimulateCommand.Create(this));
        _root.Add(InitCommand.Create(this));
        _root.Add(KeyCommand.Create(this));
        _root.Add(PurgeCommand.Create(this));
        _root.Add(AuthCommand.Create(this));
        _root.Add(ShowCommand.Create(this));
        _root.Add(ValidateCommand.Create(this));
        _root.Add(RulesCommand.Create(this));
        _root.Add(ConvertCommand.Create(this));
        _root.Add(DiffCommand.Create(this));
    }

    /// <summary>Clock, environment, terminal.</summary>
    public CommandSurroundings Surroundings { get; }

    /// <summary>Gives a command its work; log messages of the work go to standard error.</summary>
    public void SetAction(Command command, Func<ParseResult, ILoggerFactory, CancellationToken, Task<ExitCode>> action) =>
        command.SetAction(async (result, cancellation) =>
        {
            using LogHost host = new(result.GetValue(_verbosity) ?? DefaultLevel());
            try
            {
                return (int)await action(result, host.Loggers, cancellation);
            }
            catch (Exception exception)
            {
                Failure failure = Failure.Of(exception, cancellation);
                if (failure.ExitCode == ExitCode.Bug)
                {
                    host.Loggers.CreateLogger(typeof(CommandLine).FullName!).UnexpectedError(command.Name, exception.GetType().Name);
                }

                Surroundings.Tell(failure.Message);
                return (int)failure.ExitCode;
            }
        });

    // A live view shows the same and would be torn by log lines.
    private LogLevel DefaultLevel() =>
        Surroundings.Console.Profile.Capabilities.Interactive ? LogLevel.Warning : LogLevel.Information;

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">Arguments without the program's name.</param>
    /// <param name="cancellation">Ends the command early; it goes on with the next start.</param>
    /// <returns>The exit code of the process.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        ParseResult result = _root.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (string message in result.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            {
                Surroundings.Tell(message);
            }

            Surroundings.Tell("Nothing was started. Give --help behind the command to see what it takes.");
            return (int)ExitCode.BadUsage;
        }

        // Signals are the program's own business: the library's handler would end the process while a page is being stored.
        InvocationConfiguration configuration = new()
        {
            Output = Surroundings.Output,
            Error = Surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await result.InvokeAsync(configuration, cancellation);
    }

    // The library's own action prints the version of the process's entry assembly, which is not always this one.
    private sealed class PrintVersion(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine($"metro2 {ProgramVersion.Full}");
            return (int)ExitCode.Done;
        }
    }
}
