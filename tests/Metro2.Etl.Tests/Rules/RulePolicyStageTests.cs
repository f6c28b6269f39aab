using Metro2.Etl.Configuration;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Runs;
using Metro2.Etl.Tests.Transform;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Rules;

/// <summary>What severities, thresholds and own rules of the settings do to a run of three records that owe 0, 10 and 20 dollars.</summary>
public sealed class RulePolicyStageTests : IDisposable
{
    private static readonly (string, string)[] s_checks =
    [
        ("checks/records.sql", "select n as record_number, 'A' || n as account_key, n * 10 as current_balance from range(3) as numbers(n)"),
        ("checks/previous_records.sql", "select 'OLD' as account_key"),
        ("checks/accounts.sql", "select *, false as has_prev from checks.records"),
        ("intermediate/account_numbers.sql", "select n as client_id, 'A' || n as consumer_account_number, ['B' || n] as history_account_numbers from range(4) as numbers(n)"),
    ];

    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
    private readonly RunLedger _ledger;
    private readonly RunPlan _plan = Plans.October();
    private readonly Run _run;

    public RulePolicyStageTests()
    {
        _ledger = new RunLedger(_warehouse, FixedTime.WithTicks);
        _run = _ledger.BeginOrResume(_plan, Plans.AccountId);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _warehouse.Dispose();
    }

    /// <summary>Severity and text of a rule that hits A1 and A2, the figure's limit as told, and the limit above which nothing happens.</summary>
    public static TheoryData<string, string, double, double, string> Limits => new()
    {
        { "record", "Count", 2, 3, "Z1 has 2 hits, and its threshold is 2" },
        { "record", "Share", 66.6666, 66.6667, "Z1 hits 66.6666 % of the records, and its threshold is 66.6666 %" },
        { "record", "Dollars", 30, 31, "Z1 hits accounts that owe 30 dollars, and its threshold is 30" },
        { "file", "Count", 5, 6, "Z1 has 5 hits, and its threshold is 5" },
        { "file", "Share", 66.6666, 66.6667, "Z1 hits 66.6666 % of the records" },
        { "file", "Dollars", 30, 31, "Z1 hits accounts that owe 30 dollars" },
        { "audit", "Count", 5, 6, "Z1 has 5 hits" },
        { "audit", "Share", 66.6666, 66.6667, "Z1 hits 66.6666 %" },
        { "audit", "Dollars", 30, 31, "Z1 hits accounts that owe 30 dollars" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_run_stops_exactly_at_the_limit_and_not_one_below_it(string scope, string kind, double limit, double above, string told)
    {
        // Old number, client and number of one account are one record; a number of nobody is none.
        const string Select = "select unnest(['A1', 'B1', '1', 'A2', 'NOBODY']) as account_key";
        (string, string) rule = scope switch
        {
            "record" => Text("Z1", "record", "info", "current_balance > 0"),
            "file" => Text("Z1", "file", "info", Select),
            _ => ("audits/base__claim.sql", Trees.AuditText("Z1", "warn", Select)),
        };
        Action below = () => Transform(new RulePolicy([], [], [new RuleThreshold("Z1", Enum.Parse<ThresholdKind>(kind), (decimal)above)]), rule);
        Action at = () => Transform(new RulePolicy([], [], [new RuleThreshold("Z1", Enum.Parse<ThresholdKind>(kind), (decimal)limit)]), rule);

        below.Should().NotThrow();
        Figures().Should().ContainSingle().Which.Should().EndWith(" false");
        at.Should().Throw<EtlException>().WithMessage($"*{told}*").Which.ExitCode.Should().Be(ExitCode.BlockedByAudit);
        Figures().Should().ContainSingle().Which.Should().EndWith(" true");
    }

    [Theory]
    [InlineData("Count", 2)]
    [InlineData("Share", 50)]
    [InlineData("Dollars", 30)]
    public void What_is_waived_counts_in_no_threshold(string kind, int limit)
    {
        Transform(
            new RulePolicy([], [], [new RuleThreshold("Z1", Enum.Parse<ThresholdKind>(kind), limit)]),
            Text("Z1", "record", "warn", "current_balance > 0"),
            ("intermediate/decisions_in_force.sql", "select 1::bigint as decision_id, 1::bigint as client_id, 'waive' as kind, 'Z1' as value"))
            .Thresholds.Should().ContainSingle().Which.IsReached.Should().BeFalse();
    }

    [Fact]
    public void A_rule_that_hits_nothing_reaches_no_threshold() =>
        Transform(
            new RulePolicy([], [], [new RuleThreshold("Z1", ThresholdKind.Count, 1), new RuleThreshold("Z1", ThresholdKind.Share, 0.0001m)]),
            Text("Z1", "record", "info", "false")).Thresholds.Select(result => result.Figure).Should().Equal(0, 0);

    [Fact]
    public void A_raised_severity_stops_the_files_and_a_lowered_one_lets_them_go_and_both_are_kept()
    {
        (string, string) rule = Text("Z1", "record", "warn", "current_balance > 10");
        (string, string) audit = ("audits/base__claim.sql", Trees.AuditText("Z2", "block", "select 'A1' as account_key"));
        Action raised = () => Transform(new RulePolicy([], [new("Z1", RuleSeverity.Block, ""), new("Z2", RuleSeverity.Info, "known")], []), rule, audit);

        raised.Should().Throw<EtlException>().WithMessage("*audits before any file was written. Z1 (1 rows): what Z1 finds Pages*");
        Results().Should().Equal("Z1 block warn 1", "Z2 info block 1");
        Transform(new RulePolicy([], [new("Z1", RuleSeverity.Info, "known"), new("Z2", RuleSeverity.Info, "known")], []), rule, audit).HasFindings.Should().BeFalse();
        Results().Should().Equal("Z1 info warn 1", "Z2 info block 1");
    }

    [Fact]
    public void An_own_rule_of_the_plan_is_judged_and_pinned()
    {
        SqlFile own = SqlFile.FromText("sql/audits/own/mine.sql", Text("own-1", "record", "block", "current_balance = 20").Item2);
        Action transforming = () => Transform(new RulePolicy([own], [], []));

        transforming.Should().Throw<EtlException>().WithMessage("*own-1 (1 rows): what own-1 finds*");
        _warehouse.Connection.Rows("select path || ' ' || sha256 from etl.run_rules where path like '%own%'", reader => reader.GetString(0))
            .Should().Equal($"sql/audits/own/mine.sql {own.Sha256}");
    }

    [Fact]
    public void Keys_of_an_own_select_that_are_no_account_numbers_are_not_kept()
    {
        Transform(RulePolicy.None, Text("Z1", "file", "warn", "select unnest(['A1', 'OLD', 'Pat Exampleton']) as account_key"));

        _warehouse.Connection.Single<string>("select sample from etl.audit_results").Should()
            .Be("""[{"account_key":"A1"},{"account_key":"OLD"},{"account_key":"file"}]""");
    }

    [Theory]
    [InlineData("record", "balance > 10", "balance")]
    [InlineData("record", "current_balance >", "syntax error")]
    [InlineData("record", "exists (select 1 from raw.consumers)", "reads raw.consumers")]
    [InlineData("file", "select surname as account_key from raw.consumers", "reads raw.consumers")]
    [InlineData("file", "select 1 as account_key; drop table checks.records", "syntax error")]
    [InlineData("file", "select current_balance from checks.records", "account_key")]
    public void An_own_rule_that_cannot_be_judged_is_named_before_any_is(string scope, string text, string told)
    {
        Action transforming = () => Transform(RulePolicy.None, Text("Z1", scope, "warn", text));

        transforming.Should().Throw<EtlException>().WithMessage($"Your rule Z1 (Z1.sql) cannot be judged: *{told}*")
            .Which.ExitCode.Should().Be(ExitCode.FixSettings);
    }

    private static (string, string) Text(string id, string scope, string severity, string text) => (
        $"audits/own/{id}.sql",
        $"-- id: {id}\n-- scope: {scope}\n-- severity: {severity}\n-- finds: what {id} finds\n-- why: w\n-- harm: h\n-- innocent: i\n-- fields: 21\n-- source: us\n{text}\n");

    private TransformResult Transform(RulePolicy policy, params (string, string)[] files) =>
        new TransformStage(_warehouse, _ledger, FixedTime.WithTicks, Trees.Project([.. s_checks, .. files])).Run(_run, _plan with { Rules = policy });

    private List<string> Results() => _warehouse.Connection.Rows(
        "select concat_ws(' ', audit_id, severity, stated_severity, failing_count) from etl.audit_results order by audit_id",
        reader => reader.GetString(0));

    private List<string> Figures() => _warehouse.Connection.Rows(
        "select concat_ws(' ', rule_id, kind, limit_figure, figure, is_reached) from etl.rule_thresholds order by all",
        reader => reader.GetString(0));
}
