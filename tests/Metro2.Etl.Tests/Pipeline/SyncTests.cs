using FreshBooks.Simulator;
using Metro2.Etl.Tests.Commands;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>Between month ends: <c>metro2 sync</c> and <c>metro2 doctor</c>, and a month that comes out the same whichever way its pages came.</summary>
public sealed class SyncTests(FinishedMonth calm) : IClassFixture<FinishedMonth>
{
    [Fact]
    public async Task A_month_has_the_same_bytes_whether_its_pages_came_at_once_or_in_syncs_and_changes()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.WriteConfiguration(
            month.Source.BaseAddress.GetLeftPart(UriPartial.Authority), "}, \"sync\": { \"monthEnd\": \"changes\"");

        (await SyncAsync(month, "sync")).ExitCode.Should().Be(ExitCode.Done);
        (ExitCode exitCode, string said) = await SyncAsync(month, "sync");
        exitCode.Should().Be(ExitCode.Done, said);
        said.Should().Contain("connected").And.NotContain("pending");

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);
        month.Query<string>("select distinct walk from raw.pages where stream = 'invoices' and run_id like '%-2026-10' order by walk")
            .Should().Equal("changed", "deleted");
        month.Digests().Where(pair => pair.Key != "manifest.json")
            .Should().BeEquivalentTo(calm.Month.Digests().Where(pair => pair.Key != "manifest.json"));
    }

    [Fact]
    public async Task A_month_has_the_same_bytes_whether_it_was_read_every_week_or_at_its_end()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        DateTimeOffset end = month.Time.Now;
        foreach (int day in (int[])[9, 18, 27])
        {
            month.Source.ShowAsOf(new DateOnly(2026, 10, day));
            month.Time.Now = new DateTimeOffset(2026, 10, day + 1, 6, 0, 0, TimeSpan.Zero);
            (await SyncAsync(month, "sync")).ExitCode.Should().Be(ExitCode.Done);
        }

        month.Source.ShowAsOf(new DateOnly(2026, 10, 31));
        month.Time.Now = end;

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);
        month.Query<long>("select count(*) from etl.syncs").Should().Equal(3L);
        month.Digests().Where(pair => pair.Key != "manifest.json")
            .Should().BeEquivalentTo(calm.Month.Digests().Where(pair => pair.Key != "manifest.json"));
    }

    [Fact]
    public async Task A_sync_types_what_it_loaded_and_warns_of_a_stream_that_is_late()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        (await SyncAsync(month, "sync")).Said.Should().NotContain("late");
        month.Query<long>("select count(*) from staging.clients where vis_state = 0").Single().Should().BePositive();
        month.Time.Now += TimeSpan.FromHours(37);

        (ExitCode exitCode, string said) = await SyncAsync(month, "sync", "--streams", "clients");

        exitCode.Should().Be(ExitCode.Done, said);
        said.Should().Contain("The stream payments is late: 37 hours old. Sync it: metro2 sync --streams payments")
            .And.NotContain("The stream clients is late");
    }

    [Fact]
    public async Task A_doctor_names_what_is_wrong_with_its_remedy()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.FeatureGated, Route = "payments", Times = int.MaxValue });
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.FeatureGated, Route = "bills", Times = int.MaxValue });
        File.WriteAllText(month.ConsumersPath, "client_id,kind\n");

        (ExitCode exitCode, string said) = await SyncAsync(month, "doctor");

        exitCode.Should().Be(ExitCode.FixSettings);
        string[] lines = said.Split('\n');
        foreach ((string subject, string remedy) in (ReadOnlySpan<(string, string)>)
            [("stream payments", "scopes changed"), ("stream bills", "user:bills:read"), ("scopes", "user:payments:read"), ("consumer file", "surname")])
        {
            lines.Single(line => line.Contains($" {subject}:", StringComparison.Ordinal)).Should().Contain(remedy);
        }
    }

    [Fact]
    public async Task A_doctor_says_that_a_lost_sign_in_takes_a_new_one()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.InvalidGrant, Times = int.MaxValue });

        (ExitCode exitCode, string said) = await SyncAsync(month, "doctor");

        exitCode.Should().Be(ExitCode.FixSettings);
        said.Split('\n').Single(line => line.Contains(" sign-in:", StringComparison.Ordinal)).Should().Contain("Sign in again");
    }

    [Fact]
    public async Task A_doctor_looks_at_everything_in_one_line_each()
    {
        await using TestMonth month = await TestMonth.StartAsync();

        (ExitCode exitCode, string said) = await SyncAsync(month, "doctor");

        exitCode.Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);
        foreach (string subject in (string[])["configuration", "key", "clock", "disk", "warehouse", "sign-in", "scopes", "stream clients", "consumer file"])
        {
            said.Split('\n').Should().ContainSingle(line => line.Contains($" {subject}:", StringComparison.Ordinal), said);
        }
    }

    private static async Task<(ExitCode ExitCode, string Said)> SyncAsync(TestMonth month, string command, params string[] options)
    {
        month.Environment.TryAdd("METRO2_FRESHBOOKS_CLIENT_SECRET", month.Source.ClientSecret);
        month.Environment.TryAdd("METRO2_FRESHBOOKS_AUTHORIZATION_CODE", month.Source.IssueAuthorizationCode());
        CommandLineProbe probe = new(month.Time, name => month.Environment.GetValueOrDefault(name));
        ExitCode exitCode = await probe.RunAsync([command, "--config", month.ConfigurationPath, .. options]);
        return (exitCode, probe.Output + probe.Error);
    }
}
