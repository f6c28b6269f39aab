using System.CommandLine;
using FreshBooks.Simulator;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 simulate</c>: a FreshBooks on this machine, until it is stopped.</summary>
internal static class SimulateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<int> port = CommandOptions.Number("--port", "Port on 127.0.0.1; 0 takes a free one", 0, 0, 65_535);
        Option<string> consumers = new("--consumers")
        {
            Description = "Where to write the consumer file that belongs to the generated business. Default: consumers.csv in the current folder.",
            HelpName = "file",
        };
        GeneratedBusiness business = new();
        Command command = new("simulate", "Run a simulated FreshBooks on this machine until Ctrl-C.") { port, consumers };
        business.AddTo(command);
        line.SetAction(command, (result, _, cancellation) => RunAsync(
            line.Surroundings,
            new SimulatorOptions
            {
                Port = result.GetValue(port),
                Seed = result.GetValue(business.Seed),
                Clients = result.GetValue(business.Clients),
                Months = result.GetValue(business.Months),
                Through = result.GetValue(business.Period).End,
                TimeProvider = line.Surroundings.TimeProvider,
            },
            Path.GetFullPath(result.GetValue(consumers) ?? "consumers.csv"),
            cancellation));
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        CommandSurroundings surroundings, SimulatorOptions options, string consumersPath, CancellationToken cancellation)
    {
        await using FreshBooksSimulator simulator = await StartAsync(options, cancellation);
        WriteConsumers(simulator, consumersPath);
        TextWriter output = surroundings.Output;
        output.WriteLine($"{"address",-20}{simulator.BaseAddress}");
        output.WriteLine($"{"account id",-20}{simulator.AccountId}");
        output.WriteLine($"{"client id",-20}{simulator.ClientId}");
        output.WriteLine($"{"client secret",-20}{simulator.ClientSecret}");
        output.WriteLine($"{"redirect uri",-20}{simulator.RedirectUri}");
        output.WriteLine($"{"authorization code",-20}{simulator.IssueAuthorizationCode()}");
        output.WriteLine($"{"consumer file",-20}{consumersPath}");
        output.WriteLine("The code works once, for five minutes; the consent page gives another one. Everything here is invented. Ctrl-C ends it.");
        await output.FlushAsync(cancellation);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Being stopped is how this command ends well.
        }

        return ExitCode.Done;
    }

    private static async Task<FreshBooksSimulator> StartAsync(SimulatorOptions options, CancellationToken cancellation)
    {
        try
        {
            return await FreshBooksSimulator.StartAsync(options, cancellation);
        }
        catch (IOException exception)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The simulator could not take port {options.Port} of 127.0.0.1; nothing was started. Give another --port, or 0 for a free one.",
                exception);
        }
    }

    private static void WriteConsumers(FreshBooksSimulator simulator, string path)
    {
        using StringWriter rows = new();
        simulator.WriteConsumerFile(rows);
        try
        {
            // The same business again finds its own file; anybody else's is left alone.
            if (File.Exists(path) && File.ReadAllText(path) == rows.ToString())
            {
                return;
            }

            using StreamWriter writer = new(OwnedFile.Create(path));
            writer.Write(rows.ToString());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The consumer file {path} was not written: another file is there, or its folder cannot be written to. An existing file is left as it is; "
                + "give another --consumers, or move the file away.",
                exception);
        }
    }
}
