using FreshBooks.Simulator;
using Metro2.Etl.Commands;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.Demo;

/// <summary><c>metro2 demo</c>: a simulated FreshBooks on loopback, and then nothing but the ordinary run against it.</summary>
internal static class DemoRun
{
    /// <summary>Runs the demo month, or takes up the one in the folder.</summary>
    public static async Task<ExitCode> RunAsync(DemoRequest request, CancellationToken cancellationToken)
    {
        DemoFolder folder = new(request);
        folder.Prepare();
        DemoClock clock = new(new DateTimeOffset(request.Period.End.AddDays(2), new TimeOnly(14, 0), TimeSpan.Zero));
        await using FreshBooksSimulator simulator = await FreshBooksSimulator.StartAsync(
            new SimulatorOptions
            {
                Seed = request.Seed,
                Clients = request.Clients,
                Months = request.Months,
                Through = request.Period.End,
                TimeProvider = clock,
            },
            cancellationToken);
        folder.WriteInputs(simulator);
        CommandSurroundings surroundings = request.Surroundings with
        {
            TimeProvider = clock,
            Environment = Environment(simulator),
        };
        LoadedRun loaded = RunCommand.Load(surroundings, request.Loggers, folder.ConfigurationPath, request.Period);
        return await RunAction.RunAsync(new RunRequest(loaded, surroundings, request.Loggers), cancellationToken);
    }

    // What a person would export after signing in; it lives only inside this process.
    private static Func<string, string?> Environment(FreshBooksSimulator simulator)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            [SecretNames.ApiAddress] = simulator.BaseAddress.GetLeftPart(UriPartial.Authority),
            [SecretNames.ClientId] = simulator.ClientId,
            [SecretNames.ClientSecret] = simulator.ClientSecret,
            [SecretNames.AuthorizationCode] = simulator.IssueAuthorizationCode(),
        };
        return name => values.GetValueOrDefault(name);
    }
}
