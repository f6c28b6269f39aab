using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Runs;
using Metro2.Etl.Tests.Transform;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Quarantine;

/// <summary>Who is kept out of a run, and what is written down about it, over a small tree of models.</summary>
public sealed class QuarantinePassTests : IDisposable
{
    private const int Clients = 30;

    private static readonly (string, string)[] s_models =
    [
        ("intermediate/account_numbers.sql", $"select range as client_id, 'A' || range as consumer_account_number, ['OLD' || range] as history_account_numbers from range({Clients})"),
        ("intermediate/last_reports.sql", "select 3::bigint as client_id, false as is_final union all select 4, true"),
        ("intermediate/eligibility.sql",
            $"""
            with kept_out as (select distinct client_id from etl.quarantined where run_id = getvariable('run_id'))
            select clients.range as client_id, case when kept_out.client_id is null then 'reported' else 'quarantined' end as reason
            from range({Clients}) as clients left join kept_out on kept_out.client_id = clients.range
            """),
        ("metro2/base_segments.sql",
            """
            select client_id, 'A' || client_id as consumer_account_number, client_id * 10 as current_balance
            from intermediate.eligibility where reason = 'reported'
            """),
        ("checks/records.sql", "select client_id as record_number, consumer_account_number as account_key, current_balance from metro2.base_segments"),
        ("checks/previous_records.sql", "select 'gone' as account_key where false"),
        ("checks/accounts.sql", "select *, false as has_prev from checks.records"),
    ];

    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
    private readonly RunLedger _ledger;

    public QuarantinePassTests() => _ledger = new RunLedger(_warehouse, FixedTime.WithTicks);

    public void Dispose()
    {
        _ledger.Dispose();
        _warehouse.Dispose();
    }

    [Fact]
    public void A_record_that_a_quarantine_rule_finds_stays_out_and_the_run_goes_on()
    {
        TransformResult result = Transform(
            Rule("Z1", "quarantine", "current_balance in (30, 40)"),
            Rule("Z2", "quarantine", "current_balance = 30"),
            ("audits/base_segments__rest.sql", Trees.AuditText("rest", "warn", "select consumer_account_number as account_key from metro2.base_segments where current_balance < 60")));

        result.HasFindings.Should().BeTrue();
        result.Models.Single(model => model.Relation == "metro2.base_segments").RowCount.Should().Be(Clients - 2);
        Rows("select client_id, rule_id, account_key, current_balance, was_reported from etl.quarantined order by all")
            .Should().Equal("3 Z1 A3 30 true", "3 Z2 A3 30 true", "4 Z1 A4 40 false");
        Rows("select audit_id, severity, failing_count, waived_count from etl.audit_results order by all")
            .Should().Equal("Z1 quarantine 2 0", "Z2 quarantine 1 0", "rest warn 4 0");
        Rows("select sample from etl.audit_results where audit_id = 'Z1'").Should().Equal("""[{"account_key":"A3"},{"account_key":"A4"}]""");
        Rows("select rule_id, account_key, client_id from etl.rule_hits where severity = 'quarantine' order by all")
            .Should().Equal("Z1 A3 3", "Z1 A4 4", "Z2 A3 3");
    }

    [Fact]
    public void Every_hit_is_kept_and_of_information_the_first_twenty()
    {
        Transform(Rule("I1", "info", "true"), Rule("I2", "info", "current_balance = 10"), Rule("W1", "warn", "true"));

        Rows("select rule_id, severity, count(*), count(distinct client_id) from etl.rule_hits group by all order by all")
            .Should().Equal("I1 info 20 20", "I2 info 1 1", $"W1 warn {Clients} {Clients}");
        Rows("select failing_count from etl.audit_results where audit_id = 'I1'").Should().Equal($"{Clients}");
    }

    [Fact]
    public void A_hit_of_an_audit_stands_beside_the_client_whose_key_it_names()
    {
        Transform(("audits/base_segments__a.sql", Trees.AuditText("a", "warn", "select unnest(['A7', 'OLD8', '9', 'invoice 5']) as account_key")));

        Rows("select account_key, coalesce(client_id::text, '-') from etl.rule_hits order by all").Should().Equal("9 9", "A7 7", "OLD8 8", "invoice 5 -");
    }

    [Fact]
    public void A_waived_hit_is_kept_as_waived_and_keeps_nobody_out()
    {
        Transform(
            Rule("Z1", "quarantine", "current_balance in (30, 40)"),
            ("intermediate/decisions_in_force.sql", "select 1::bigint as decision_id, 3::bigint as client_id, 'waive' as kind, 'Z1' as value"));

        Rows("select client_id from etl.quarantined").Should().Equal("4");
        Rows("select client_id, is_waived from etl.rule_hits order by all").Should().Equal("3 true", "4 false");
        Rows("select failing_count, waived_count from etl.audit_results").Should().Equal("1 1");
    }

    [Fact]
    public void A_rule_over_the_file_finds_accounts_by_their_number_and_blocks_what_it_never_stops_finding()
    {
        Action transforming = () => Transform(
            FileRule("Z1", "quarantine", "select account_key from checks.accounts where current_balance = (select max(current_balance) from checks.accounts)"));

        transforming.Should().Throw<EtlException>().WithMessage("*Z1 (1 rows)*").Which.ExitCode.Should().Be(ExitCode.BlockedByAudit);
        Rows("select client_id from etl.quarantined order by all").Should().Equal("27", "28", "29");
        Rows("select failing_count from etl.audit_results").Should().Equal("4");
    }

    [Fact]
    public void A_run_that_is_made_again_forgets_what_it_judged_before()
    {
        Transform(Rule("Z1", "quarantine", "current_balance = 30"));

        Transform(Rule("Z1", "quarantine", "current_balance = 50"));

        Rows("select client_id from etl.quarantined").Should().Equal("5");
        Rows("select client_id, rule_id from etl.rule_hits").Should().Equal("5 Z1");
        Rows("select first_seen_period, last_seen_period, coalesce(released_period, '-') from etl.quarantine").Should().Equal("2026-10 2026-10 -");
    }

    [Fact]
    public void An_account_comes_back_by_itself_and_its_stay_says_since_when_until_when_and_how_it_ended()
    {
        (string, string) waiver = ("intermediate/decisions_in_force.sql", "select 1::bigint as decision_id, 5::bigint as client_id, 'waive' as kind, 'Z1' as value");
        Transform("2026-08", Rule("Z1", "quarantine", "current_balance in (30, 40, 50)"));
        Transform("2026-09", Rule("Z1", "quarantine", "current_balance in (30, 40, 50)"));
        Transform("2026-10", Rule("Z1", "quarantine", "current_balance in (40, 50)"), waiver);
        Transform("2026-11", Rule("Z1", "quarantine", "current_balance in (30, 40)"));

        Rows(
            """
            select client_id, first_seen_period, last_seen_period, coalesce(released_period, '-'), coalesce(outcome, '-'), age_months, run_count
            from etl.quarantine order by all
            """)
            .Should().Equal(
                "3 2026-08 2026-09 2026-10 reported 2 2",
                "3 2026-11 2026-11 - - 0 1",
                "4 2026-08 2026-11 - - 3 4",
                "5 2026-08 2026-09 2026-10 waived 2 2");
        Rows("select (detail ->> '$.rows') from etl.events where event = 'released from quarantine'").Should().Equal("2");
        Rows("select (detail ->> '$.rows') from etl.events where event = 'quarantined' order by event_id").Should().Equal("3", "3", "1", "2");
    }

    private static (string, string) Rule(string id, string severity, string condition, string scope = "record") => (
        $"audits/own/{id}.sql",
        $"-- id: {id}\n-- scope: {scope}\n-- severity: {severity}\n-- finds: what {id} finds\n-- why: w\n-- harm: h\n-- innocent: i\n-- fields: 21\n-- source: us\n{condition}\n");

    private static (string, string) FileRule(string id, string severity, string select) => Rule(id, severity, select, "file");

    private TransformResult Transform(params (string, string)[] files) => Transform("2026-10", files);

    private TransformResult Transform(string period, params (string, string)[] files)
    {
        RunPlan plan = Plans.October() with { Period = ReportingPeriod.Parse(period) };
        Run run = _ledger.BeginOrResume(plan, Plans.AccountId);
        return new TransformStage(_warehouse, _ledger, FixedTime.WithTicks, Trees.Project([.. s_models, .. files])).Run(run, plan);
    }

    private List<string> Rows(string sql) => _warehouse.Connection.Rows(
        sql, reader => string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)!.Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal))));
}
