using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.Rules;

/// <summary>Own rules, thresholds and waivers of a whole rule, through the real command line and a whole month.</summary>
public sealed class RulePolicyMonthTests
{
    private const string Threshold = """, "thresholds": [ { "rule": "own-1", "atCount": 1 } ]""";

    [Fact]
    public async Task An_own_rule_stops_a_month_until_it_is_waived_and_the_month_made_again_knows_rule_threshold_and_waiver()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 24);
        Directory.CreateDirectory(Path.Combine(month.Folder, "rules"));
        string own = Path.Combine(month.Folder, "rules", "own.sql");
        await File.WriteAllTextAsync(own, Own("current_balance > 0"));
        Configure(month, Threshold);

        (await month.RunAsync()).Should().Be(ExitCode.BlockedByAudit, month.Error);
        month.Error.Should().MatchRegex("own-1 has [0-9]+ hits, and its threshold is 1");
        month.Output.Should().MatchRegex("own-1 +hits +[0-9]+ +1 +REACHED").And.Contain("a balance of somebody").And.Contain("No file was written");

        // A month ends after the last day of the first waiver and before that of the second.
        await WaiveAsync(month, "2026-10-30", "too short");
        (await month.RunAsync()).Should().Be(ExitCode.BlockedByAudit, month.Error);
        await WaiveAsync(month, "2026-10-31", "owners know");
        (await month.RunAsync()).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], month.Error);

        month.Output.Should().MatchRegex("own-1 +hits +0 +1 +below")
            .And.MatchRegex("own-1 +2 +the whole rule +2026-10-31 +R. Head +owners know").And.NotContain("too short");
        month.Query<long>("select failing_count from etl.audit_results where audit_id = 'own-1'").Should().Equal(0);
        month.Query<long>("select waived_count from etl.audit_results where audit_id = 'own-1'").Should().ContainSingle().Which.Should().BePositive();
        month.Query<string>("select concat_ws(' ', rule_id, decision_id, coalesce(client_id::text, 'all'), decided_by, reason, expires_on, ended_by) from audit.waivers")
            .Should().Equal("own-1 2 all R. Head owners know 2026-10-31");

        // Whatever the folder, the settings and the ledger say now, the month is made again from what it was made of.
        await File.WriteAllTextAsync(own, Own("true"));
        Configure(month, "");
        (await month.SayAsync(["decide", "countermand", "2", "--by", "R. Head", "--reason", "error", "--warehouse", month.WarehousePath])).Should().Be(ExitCode.Done);
        (await month.SayAsync(["verify", "--period", TestMonth.Period, "--config", month.ConfigurationPath])).Should().Be(ExitCode.Done, month.Output + month.Error);
        month.Output.Should().Contain("equifax: the same bytes").And.NotContain("OTHER").And.Contain("The rules changed since; today's rules give the same bytes.");
        (await month.SayAsync(["audit", "verify", "--warehouse", month.WarehousePath])).Should().Be(ExitCode.Done, month.Output);
    }

    private static void Configure(TestMonth month, string thresholds) => month.WriteConfiguration(
        month.Source.BaseAddress.GetLeftPart(UriPartial.Authority), $$""" }, "rules": { "folder": "rules"{{thresholds}}""");

    private static string Own(string condition) =>
        $"-- id: own-1\n-- scope: record\n-- severity: warn\n-- finds: a balance of somebody\n-- why: w\n-- harm: h\n-- innocent: i\n-- fields: 21\n-- source: us\n{condition}\n";

    private static async Task WaiveAsync(TestMonth month, string expires, string reason) => (await month.SayAsync(
        ["decide", "waive", "--rule", "own-1", "--date", "2026-10-01", "--expires", expires, "--by", "R. Head", "--reason", reason, "--warehouse", month.WarehousePath]))
        .Should().Be(ExitCode.Done, month.Error);
}
