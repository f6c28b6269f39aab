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

    private static async Task<(ExitCode ExitCode, string Said)> SyncAsync(TestMonth month, string command)
    {
        month.Environment.TryAdd("METRO2_FRESHBOOKS_CLIENT_SECRET", month.Source.ClientSecret);
        month.Environment.TryAdd("METRO2_FRESHBOOKS_AUTHORIZATION_CODE", month.Source.IssueAuthorizationCode());
        CommandLineProbe probe = new(month.Time, name => month.Environment.GetValueOrDefault(name));
        ExitCode exitCode = await probe.RunAsync([command, "--config", month.ConfigurationPath]);
        return (exitCode, probe.Output + probe.Error);
    }
}
