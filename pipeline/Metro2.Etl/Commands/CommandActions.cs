using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Commands;

/// <summary>
/// The work behind the commands that drive the pipeline. A command whose work is null does not exist, so the help
/// never shows what cannot be done.
/// </summary>
/// <param name="Run">Work of <c>metro2 run</c>.</param>
/// <param name="Demo">Work of <c>metro2 demo</c>.</param>
internal sealed record CommandActions(
    Func<RunRequest, CancellationToken, Task<ExitCode>>? Run = null,
    Func<DemoRequest, CancellationToken, Task<ExitCode>>? Demo = null);

/// <summary>What <c>metro2 run</c> hands over: everything is checked, nothing is started.</summary>
/// <param name="Loaded">Plan, source and findings in the consumer file; the findings have been told.</param>
/// <param name="Surroundings">Clock, environment, terminal.</param>
/// <param name="Loggers">Loggers to standard error.</param>
internal sealed record RunRequest(LoadedRun Loaded, CommandSurroundings Surroundings, ILoggerFactory Loggers);

/// <summary>What <c>metro2 demo</c> hands over.</summary>
/// <param name="OutDirectory">Full path of the folder for everything that the demo makes.</param>
/// <param name="Seed">Seed of the generated business.</param>
/// <param name="Clients">Number of clients, 1 to 1,000,000.</param>
/// <param name="Months">Months of history up to the period's end, 1 to 120.</param>
/// <param name="Period">The month to report.</param>
/// <param name="Surroundings">Clock, environment, terminal.</param>
/// <param name="Loggers">Loggers to standard error.</param>
internal sealed record DemoRequest(
    string OutDirectory, int Seed, int Clients, int Months, ReportingPeriod Period, CommandSurroundings Surroundings, ILoggerFactory Loggers);
