using Metro2.Etl.Configuration;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Runs;
using Metro2.Etl.Tests.Transform;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Rules;

/// <summary>What the registry does to a run.</summary>
public sealed class RuleStageTests : IDisposable
{
    private static readonly (string, string)[] s_checks =
    [
        ("checks/records.sql", "select n as record_number, 'A' || n as account_key, n * 10 as current_balance from range(3) as numbers(n)"),
        ("checks/accounts.sql", "select *, false as has_prev from checks.records"),
    ];

    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
    private readonly RunLedger _ledger;
    private readonly RunPlan _plan = Plans.October();
    private readonly Run _run;

    public RuleStageTests()
    {
        _ledger = new RunLedger(_warehouse, FixedTime.WithTicks);
        _run = _ledger.BeginOrResume(_plan, Plans.AccountId);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _warehouse.Dispose();
    }

    [Fact]
    public void Results_are_kept_beside_those_of_audits_and_information_is_no_finding()
    {
        TransformResult result = Transform(Text("Z1", "info", "current_balance > 0"), Text("Z2", "warn", "current_balance > 99"));

        result.HasFindings.Should().BeFalse();
        RunFindings.Exist(_warehouse.Connection, _run).Should().BeFalse();
        Results().Should().Equal("""Z1 info 2 0 [{"account_key":"A1"},{"account_key":"A2"}]""", "Z2 warn 0 0 []");
    }

    [Fact]
    public void A_warning_is_a_finding_and_lets_the_run_go_on()
    {
        Transform(Text("Z1", "warn", "current_balance > 10")).HasFindings.Should().BeTrue();

        RunFindings.Exist(_warehouse.Connection, _run).Should().BeTrue();
        _warehouse.Connection.Single<string>("select state from etl.stages").Should().Be("done");
    }

    [Theory]
    [InlineData("quarantine")]
    [InlineData("block")]
    public void A_record_that_must_not_be_told_stops_the_files(string severity)
    {
        Action transforming = () => Transform(Text("Z1", severity, "current_balance > 10"), Text("Z2", "warn", "current_balance = 0"));

        transforming.Should().Throw<EtlException>().WithMessage("*Z1 (1 rows): what Z1 finds Pages*")
            .Which.ExitCode.Should().Be(ExitCode.BlockedByAudit);
        Results().Should().Equal($$"""Z1 {{severity}} 1 0 [{"account_key":"A2"}]""", """Z2 warn 1 0 [{"account_key":"A0"}]""");
    }

    [Fact]
    public void A_waiver_takes_its_account_out_of_the_count_and_shows_in_the_sample()
    {
        Transform(
            Text("Z1", "block", "current_balance = 10"),
            ("intermediate/account_numbers.sql", "select 1::bigint as client_id, 'A1' as consumer_account_number, ['A1'] as history_account_numbers"),
            ("intermediate/decisions_in_force.sql", "select 1::bigint as decision_id, 1::bigint as client_id, 'waive' as kind, 'Z1' as value"));

        Results().Should().Equal("""Z1 block 0 1 [{"is_waived":true,"account_key":"A1"}]""");
    }

    [Fact]
    public void A_rule_that_an_audit_judges_better_is_left_to_it() =>
        Transform(Text("Z1", "block", "true", "-- in runs: A26\n")).Rules.Should().BeEmpty();

    [Fact]
    public void Conditions_of_nobody_ask_nothing_of_the_engine() =>
        new RuleCheck(Built()).Run([], CancellationToken.None).Should().BeEquivalentTo(new { AccountCount = 3L, Results = Array.Empty<RuleResult>() });

    private static (string, string) Text(string id, string severity, string condition, string more = "") => (
        $"audits/own/{id}.sql",
        $"-- id: {id}\n-- scope: record\n-- severity: {severity}\n-- finds: what {id} finds\n-- why: w\n-- harm: h\n-- innocent: i\n-- fields: 21\n-- source: us\n{more}{condition}\n");

    private DuckDB.NET.Data.DuckDBConnection Built()
    {
        Transform();
        return _warehouse.Connection;
    }

    private TransformResult Transform(params (string, string)[] files) =>
        new TransformStage(_warehouse, _ledger, FixedTime.WithTicks, Trees.Project([.. s_checks, .. files])).Run(_run, _plan);

    private List<string> Results() => _warehouse.Connection.Rows(
        "select concat_ws(' ', audit_id, severity, failing_count, waived_count, sample) from etl.audit_results order by audit_id",
        reader => reader.GetString(0));
}
