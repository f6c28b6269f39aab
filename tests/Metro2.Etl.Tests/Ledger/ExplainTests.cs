using System.Text.Json;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Sql;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;
using Metro2.Format.Fields;

namespace Metro2.Etl.Tests.Ledger;

public sealed class ExplainTests(TwoProvenMonths months) : IClassFixture<TwoProvenMonths>
{
    [Fact]
    public void Every_field_that_is_filled_has_a_rule_and_every_rule_its_decision_entry()
    {
        string decisions = File.ReadAllText(Path.Combine(Repository.Root, "sql/DECISIONS.md"));

        foreach ((string segment, RecordLayout layout) in FieldRule.Layouts)
        {
            FieldRule.All.Where(rule => rule.Segment == segment).Select(rule => rule.Field.Column)
                .Should().BeEquivalentTo(layout.Fields.Select(field => field.Column).Where(column => column is not null), segment);
        }

        FieldRule.All.Should().OnlyContain(rule => decisions.Contains($"## {rule.Decision} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_reported_value_of_every_account_is_explained()
    {
        IReadOnlyList<string> unexplained = months.Month.Query<string>(
            """
            select accounts.run_id || ' ' || accounts.client_id || ' ' || rules.field
            from (select distinct run_id, client_id from history.reported_accounts) as accounts
            cross join seeds.field_rules as rules
            anti join (from audit.field_lineage where source_kind <> 'rule') as found
                on found.run_id = accounts.run_id and found.client_id = accounts.client_id and found.field = rules.field
            where rules.segment = 'base' and rules.sources <> 'constant'
                and rules.field not in ('special_comment', 'compliance_condition_code', 'consumer_information_indicator', 'original_charge_off_amount',
                    'actual_payment_amount', 'date_of_last_payment')
            """);

        unexplained.Should().BeEmpty();
        long client = months.Month.Query<long>("select min(client_id) from history.reported_accounts where current_balance > 0").Single();
        (await months.Month.SayAsync(["explain", $"{client}", "--field", "21", "--period", TwoProvenMonths.First, "--format", "jsonl", "--warehouse", months.Month.WarehousePath]))
            .Should().Be(ExitCode.Done, months.Month.Error);
        Dictionary<string, string>[] rows =
        [
            .. months.Month.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!),
        ];
        rows.Should().OnlyContain(row => row["field"] == "current_balance" && row["number"] == "21");
        rows.Should().Contain(row => row["source_kind"] == "invoice" && row["page_id"].Length > 0 && row["source_run_id"].EndsWith("2026-09", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Persons_are_masked_unless_somebody_asks_by_name_and_the_ledger_keeps_the_name()
    {
        string surname = months.Month.Query<string>("select surname from metro2.base_segments order by client_id limit 1").Single();
        long client = months.Month.Query<long>("select client_id from metro2.base_segments order by client_id limit 1").Single();
        string[] consumer = (await File.ReadAllLinesAsync(months.Month.ConsumersPath)).Single(line => line.StartsWith($"{client},", StringComparison.Ordinal)).Split(',');
        string[] header = (await File.ReadAllLinesAsync(months.Month.ConsumersPath))[0].Split(',');
        string ssn = consumer[Array.IndexOf(header, "ssn")].Replace("-", "", StringComparison.Ordinal);
        string birthDate = consumer[Array.IndexOf(header, "birth_date")];
        ssn.Length.Should().Be(9, "the person must have one to be shown");

        await ExplainAsync($"{client}");
        months.Month.Output.Should().Contain("surname = masked").And.Contain("ecoa_code = 1").And.Contain("social_security_number = masked").And.NotContain(surname).And.NotContain(ssn);

        (await ExplainAsync($"{client}", "--unmask", "--by", "A. Auditor")).Should().Be(ExitCode.Done, months.Month.Error);
        months.Month.Output.Should().Contain($"surname = {surname}").And.Contain($"social_security_number = {ssn}").And.Contain($"date_of_birth = {birthDate}");
        months.Month.Error.Should().NotContain(surname).And.NotContain(ssn);
        string detail = months.Month.Query<string>("select detail from etl.events where event = 'unmasked' order by event_id desc limit 1").Single();
        detail.Should().Contain("A. Auditor").And.Contain($"\"account\":\"{client}\"").And.NotContain(surname).And.NotContain(ssn);
        (await months.Month.SayAsync(["audit", "verify", "--warehouse", months.Month.WarehousePath])).Should().Be(ExitCode.Done, months.Month.Output);
    }

    [Theory]
    [InlineData(ExitCode.BadUsage, "--by", "--unmask")]
    [InlineData(ExitCode.BadUsage, "--by", "--by", "A. Auditor")]
    [InlineData(ExitCode.FixSettings, "personal_data", "--unmask", "--by", "219-09-9998")]
    [InlineData(ExitCode.FixSettings, "metro2 show FILE", "--unmask", "--by", "A. Auditor", "--period", TwoProvenMonths.First)]
    public async Task Nothing_is_shown_to_nobody_and_of_no_older_month(ExitCode expected, string told, params string[] options)
    {
        long client = months.Month.Query<long>("select client_id from metro2.base_segments order by client_id limit 1").Single();
        long before = Unmasked();

        (await ExplainAsync([$"{client}", .. options])).Should().Be(expected);

        months.Month.Error.Should().Contain(told);
        months.Month.Output.Should().BeEmpty();
        Unmasked().Should().Be(before);

        long Unmasked() => months.Month.Query<long>("select count(*)::bigint from etl.events where event = 'unmasked'").Single();
    }

    [Theory]
    [InlineData(null, "METRO2_DATA_KEY")]
    [InlineData("BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=", "is encrypted under the data key")]
    public async Task Without_the_data_key_of_the_warehouse_nothing_is_shown(string? key, string told)
    {
        long client = months.Month.Query<long>("select client_id from metro2.base_segments order by client_id limit 1").Single();
        string? kept = months.Month.Environment["METRO2_DATA_KEY"];
        months.Month.Environment["METRO2_DATA_KEY"] = key;
        try
        {
            (await ExplainAsync($"{client}", "--unmask", "--by", "A. Auditor")).Should().Be(ExitCode.FixSettings);
        }
        finally
        {
            months.Month.Environment["METRO2_DATA_KEY"] = kept;
        }

        months.Month.Error.Should().Contain(told);
        months.Month.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_client_who_is_left_out_gets_the_reason()
    {
        long client = months.Month.Query<long>("select min(client_id) from intermediate.eligibility where not is_eligible").Single();
        string reason = months.Month.Query<string>($"select reason from intermediate.eligibility where client_id = {client}").Single();

        (await months.Month.SayAsync(["explain", $"{client}", "--warehouse", months.Month.WarehousePath])).Should().Be(ExitCode.FixSettings);

        months.Month.Error.Should().Contain(reason);
    }

    [Fact]
    public async Task A_client_who_was_left_out_of_an_earlier_month_gets_the_reason_of_that_month()
    {
        (long client, string reason) = months.Month.Query<(long, string)>(
            $"""
            select earlier.client_id, earlier.reason
            from history.left_out as earlier
            where earlier.period = '{TwoProvenMonths.First}'
            order by earlier.reason = (select reason from intermediate.eligibility as now where now.client_id = earlier.client_id), earlier.client_id
            limit 1
            """).Single();

        (await ExplainAsync($"{client}", "--period", TwoProvenMonths.First)).Should().Be(ExitCode.FixSettings);

        months.Month.Error.Should().Contain($"Client {client} is not in the files of {TwoProvenMonths.First}: {reason}.");
    }

    [Fact]
    public void A_record_that_the_format_refused_is_left_out_of_the_month_by_that_reason()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("warehouse.duckdb");
        File.Copy(months.Month.WarehousePath, path);
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, FixedTime.November2026);
        string accountId = months.Month.Source.AccountId;
        Run run = new(
            $"{accountId}-{TwoProvenMonths.Second}",
            accountId,
            ReportingPeriod.Parse(TwoProvenMonths.Second),
            RunState.Running,
            FixedTime.November2026.Now,
            IsResumed: true);
        (long client, string number) = warehouse.Connection.Rows(
            "select client_id, consumer_account_number from metro2.base_segments order by client_id limit 1",
            reader => (reader.GetInt64(0), reader.GetString(1))).Single();
        foreach (string table in (string[])["reported_accounts", "left_out", "decision_effects", "corrections", "renumberings"])
        {
            warehouse.Connection.Run($"delete from history.{table}");
        }

        warehouse.Connection.Run(
            """
            insert into etl.rejects (run_id, stage, source, record_key, field, code, remedy)
            values ($run_id, 'write', 'base_segments', $number, 'surname', 'too_long', 'shorten it')
            """,
            ("run_id", run.RunId),
            ("number", number));
        warehouse.InTransaction("recording what was told", transaction => History.Record(transaction, run));

        warehouse.Connection.Rows($"select client_id from history.left_out where reason = 'record_refused'", reader => reader.GetInt64(0)).Should().Equal(client);
        warehouse.Connection.Single<long>($"select count(*)::bigint from history.reported_accounts where client_id = {client}").Should().Be(0);
    }

    [Fact]
    public async Task The_policy_names_every_field_in_both_forms()
    {
        await months.Month.SayAsync(["policy"]);
        string markdown = months.Month.Output;
        await months.Month.SayAsync(["policy", "--format", "html"]);

        FieldRule.All.Should().OnlyContain(rule => markdown.Contains(rule.Rule, StringComparison.Ordinal) && markdown.Contains(rule.Field.Name, StringComparison.Ordinal));
        months.Month.Output.Should().StartWith("<!doctype html>").And.Contain("Date of First Delinquency").And.NotContain("<script");
    }

    private Task<ExitCode> ExplainAsync(params string[] arguments) =>
        months.Month.SayAsync(["explain", .. arguments, "--warehouse", months.Month.WarehousePath]);
}
