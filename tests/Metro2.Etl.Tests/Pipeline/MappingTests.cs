using FreshBooks.Simulator;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>Mapping rules through the whole path, against the month in which groups decide.</summary>
public sealed class MappingTests(FinishedMonth calm) : IClassFixture<FinishedMonth>
{
    [Fact]
    public async Task Rules_by_item_give_the_files_that_rules_by_group_give()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        WriteRules(month, """{ "item": "FIBER internet", "accountType": "4D" }, { "item": "service charge", "accountType": "92" }""");

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);

        month.Digests().Where(file => file.Key.EndsWith(".dat", StringComparison.Ordinal))
            .Should().BeEquivalentTo(calm.Month.Digests().Where(file => file.Key.EndsWith(".dat", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_month_without_rules_by_item_reads_no_lines() =>
        calm.Month.Query<long>("select row_count from etl.models where relation = 'staging.invoice_lines'").Should().Equal(0);

    [Fact]
    public async Task Clients_that_no_rule_fits_are_left_out_and_the_run_says_which_rule_to_add()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        long client = month.ClientOf(Persona.OnTime);
        WriteRules(month, $$"""{ "client": {{client}}, "accountType": "18" }, { "group": "telecom", "accountType": "4D" }""");

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);

        month.Query<string>($"select account_type from metro2.base_segments where client_id = {client}").Should().Equal("18");
        month.Query<string>("select distinct account_type from metro2.base_segments order by 1").Should().Equal("18", "4D");
        month.Query<string>("select distinct code || ' ' || remedy from etl.rejects where stage = 'mapping'").Should().ContainSingle()
            .Which.Should().StartWith("no_account_type").And.Contain("""{ "group": "utility", "accountType": "<code>" }""");
        month.Query<long>("select count(*)::bigint from etl.rejects where stage = 'mapping'").Should().Equal(
            month.Query<long>("select count(*)::bigint from intermediate.eligibility where reason = 'no_account_type'"));
    }

    private static void WriteRules(TestMonth month, string rules)
    {
        string text = File.ReadAllText(month.ConfigurationPath);
        int start = text.IndexOf("\"mappings\": [", StringComparison.Ordinal);
        int end = text.IndexOf(']', start);
        File.WriteAllText(month.ConfigurationPath, $"{text[..start]}\"mappings\": [ {rules} {text[end..]}");
    }
}
