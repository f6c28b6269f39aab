namespace Metro2.Etl.Tests.Proof;

/// <summary>The way of somebody without an account: simulator in one process, run and status in others, nothing shared but the network.</summary>
[Collection(RealProcesses.Name)]
public sealed class CrossProcessTests
{
    [UnixFact]
    public async Task A_month_runs_against_a_simulator_in_another_process()
    {
        using LastMonth month = new();
        using MetroProcess simulator = MetroProcess.Start(
            null,
            "simulate", "--port", "0", "--clients", "130", "--period", LastMonth.Period.ToString(), "--consumers", month.ConsumersPath);
        await simulator.SaysAsync("Ctrl-C ends it");
        Dictionary<string, string> told = simulator.Output.Split('\n')
            .Where(line => line.Length > 20)
            .ToDictionary(line => line[..20].Trim(), line => line[20..].Trim());
        month.WriteConfiguration(told["redirect uri"]);

        using (MetroProcess run = MetroProcess.Start(
            LastMonth.Environment(told["address"], told["client id"], told["client secret"], told["authorization code"]), month.RunCommand))
        {
            (await run.EndsAsync()).Should().BeOneOf([(int)ExitCode.Done, (int)ExitCode.DoneWithFindings], run.Error);
        }

        Directory.GetFiles(month.FilesDirectory).Select(Path.GetFileName).Should().BeEquivalentTo(
            $"equifax-{LastMonth.Period}.dat", $"experian-{LastMonth.Period}.dat", $"transunion-{LastMonth.Period}.dat", "manifest.json");
        await StatusMustTellAsync(month, told["account id"]);
        await simulator.SignalAsync("INT");
        (await simulator.EndsAsync()).Should().Be((int)ExitCode.Done, simulator.Error);
    }

    private static async Task StatusMustTellAsync(LastMonth month, string accountId)
    {
        using MetroProcess status = MetroProcess.Start(null, "status", "--config", month.ConfigurationPath);
        (await status.EndsAsync()).Should().Be((int)ExitCode.Done, status.Error);
        status.Output.Should().Contain($"{accountId}-{LastMonth.Period}").And.Contain("done");
        foreach (string stage in (string[])["extract", "load", "transform", "write"])
        {
            status.Output.Should().Contain(stage);
        }

        status.Output.Should().ContainEquivalentOf("checkpoint").And.Contain($"equifax-{LastMonth.Period}.dat");
    }
}
