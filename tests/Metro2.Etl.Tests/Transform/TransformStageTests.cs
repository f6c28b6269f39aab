using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Transform;

public sealed class TransformStageTests : IDisposable
{
    private static readonly (string, string) s_base =
        ("metro2/base_segments.sql", "select 'A' || n as account_key from range(3) as numbers(n)");

    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
    private readonly RunLedger _ledger;
    private readonly RunPlan _plan = Plans.October();
    private readonly Run _run;

    public TransformStageTests()
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
    public void Every_variable_of_the_contract_is_set()
    {
        Transform(s_base);

        _warehouse.Connection.Rows(
            """
            select
                getvariable('run_id'), getvariable('account_id'), getvariable('period'),
                getvariable('period_start')::text, getvariable('period_end')::text, getvariable('reported_at')::text,
                getvariable('agreed_grace_days')::text, getvariable('terms_frequency'), getvariable('furnisher_name'),
                getvariable('furnisher_address'), getvariable('furnisher_telephone'), getvariable('program_date')::text,
                coalesce(getvariable('program_revision_date')::text, 'null'), getvariable('software_vendor_name'),
                getvariable('software_version'), getvariable('identification_number'), typeof(getvariable('reported_at')),
                typeof(getvariable('agreed_grace_days')), typeof(getvariable('program_revision_date')),
                getvariable('business_time_zone'), getvariable('reporting_delay_days')::text,
                getvariable('minimum_balance')::text, typeof(getvariable('minimum_balance'))
            """,
            reader => string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)))
            .Should().Equal(
                "Qz7Lm2-2026-10|Qz7Lm2|2026-10|2026-10-01|2026-10-31|2026-11-02 08:30:15|5|M|EXAMPLE STUDIO LLC|"
                + "100 MAIN ST DALLAS TX 75201|2145550100|2025-01-01|null|METRO2 ETL|"
                + $"{ProgramVersion.Short}|EXAMPLE01|TIMESTAMP|INTEGER|DATE|America/Chicago|30|25|BIGINT");
    }

    [Fact]
    public void The_header_fields_of_the_program_fit_their_columns()
    {
        ProgramVersion.VendorName.Length.Should().BeInRange(1, 40);
        ProgramVersion.Short.Length.Should().BeInRange(1, 5);
    }

    [Fact]
    public void The_stage_ends_with_the_number_of_reported_accounts()
    {
        TransformResult result = Transform(s_base);

        result.HasFindings.Should().BeFalse();
        _warehouse.Connection.Single<string>("select state || ' ' || record_count from etl.stages").Should().Be("done 3");
    }

    [Fact]
    public void A_warning_is_stored_and_lets_the_run_go_on()
    {
        TransformResult result = Transform(
            s_base, ("audits/base_segments__few.sql", Trees.AuditText("few", "warn", "from metro2.base_segments limit 2")));

        result.HasFindings.Should().BeTrue();
        Results().Should().Equal("""few warn 2 [{"account_key":"A0"},{"account_key":"A1"}]""");
    }

    [Fact]
    public void A_blocking_audit_stops_the_run_after_all_others_had_their_say()
    {
        Action transforming = () => Transform(
            s_base,
            ("audits/base_segments__a.sql", Trees.AuditText("a", "block", "select 'k' as account_key")),
            ("audits/base_segments__b.sql", Trees.AuditText("b", "block", "select 'k' as account_key where false")),
            ("audits/base_segments__c.sql", Trees.AuditText("c", "warn", "from metro2.base_segments")),
            ("audits/base_segments__d.sql", Trees.AuditText("d", "block", "from metro2.base_segments")));

        transforming.Should().Throw<EtlException>().WithMessage("*a (1 rows): what a finds; d (3 rows): what d finds*")
            .Which.ExitCode.Should().Be(ExitCode.BlockedByAudit);
        Results().Select(result => result.Split(" [")[0]).Should().Equal("a block 1", "b block 0", "c warn 3", "d block 3");
        _warehouse.Connection.Single<string>("select state from etl.stages").Should().Be("failed");
    }

    [Fact]
    public void Done_again_it_replaces_what_it_stored()
    {
        string audit = Trees.AuditText("few", "warn", "from metro2.base_segments limit 2");
        Transform(s_base, ("audits/base_segments__few.sql", audit));

        Transform(("metro2/base_segments.sql", "select 'Z' as account_key"), ("audits/base_segments__few.sql", audit));

        Results().Should().Equal("""few warn 1 [{"account_key":"Z"}]""");
    }

    [Fact]
    public void Rejected_records_of_the_account_are_counted_by_key_field_and_code()
    {
        (string, string) rejects = (
            "staging/rejects.sql",
            """
            select * from (values
                ('Qz7Lm2', 'invoices', 4, 2, '77', 77, 'amount', 'bad_amount'),
                ('Qz7Lm2', 'clients', 5, 1, null, null, 'userid', 'missing'),
                ('Other1', 'clients', 6, 1, '5', 5, 'userid', 'missing')
            ) as t(account_id, stream, page_id, item_index, record_id, client_id, field, code)
            """);

        Transform(rejects);
        Transform(rejects);

        _warehouse.Connection.Rows(
            "select source || '|' || record_key || '|' || field || '|' || code from etl.rejects order by all",
            reader => reader.GetString(0))
            .Should().Equal("clients|page 5 item 1|userid|missing", "invoices|id 77|amount|bad_amount");
    }

    [Fact]
    public void Clients_that_no_rule_fits_are_rejects_with_the_rule_to_add()
    {
        (string, string) rejects = (
            "intermediate/mapping_rejects.sql",
            "select n as client_id, 'mappings' as field, 'no_account_type' as code, 'Add ' || n as remedy from range(2) as t(n)");

        Transform(rejects);
        Transform(rejects);

        _warehouse.Connection.Rows(
            "select concat_ws('|', stage, source, record_key, field, code, remedy) from etl.rejects order by all",
            reader => reader.GetString(0))
            .Should().Equal(
                "mapping|settings|client 0|mappings|no_account_type|Add 0",
                "mapping|settings|client 1|mappings|no_account_type|Add 1");
    }

    [Fact]
    public void Lines_are_read_only_when_a_rule_asks_for_items_or_projects()
    {
        bool Reads(params MappingRule[] rules)
        {
            SessionVariables.Set(_warehouse.Connection, SessionVariables.Of(_run, _plan with { Mappings = rules }));
            return _warehouse.Connection.Single<bool>("select getvariable('reads_invoice_lines')");
        }

        Reads(new MappingRule(1, 1, "92", ClientId: 5), new MappingRule(2, 2, "92", Group: "a"), new MappingRule(3, 3, "92")).Should().BeFalse();
        Reads(new MappingRule(1, 1, "92"), new MappingRule(2, 2, "92", Item: "a")).Should().BeTrue();
        Reads(new MappingRule(1, 1, "92", ProjectId: 5)).Should().BeTrue();
    }

    [Fact]
    public void A_model_that_is_wrong_fails_the_stage_by_name()
    {
        Action transforming = () => Transform(("metro2/base_segments.sql", "select no_such_function(1) as n"));

        transforming.Should().Throw<EtlException>().WithMessage("*sql/metro2/base_segments.sql*no_such_function*")
            .Which.ExitCode.Should().Be(ExitCode.Bug);
        _warehouse.Connection.Single<string>("select state from etl.stages").Should().Be("failed");
    }

    [Fact]
    public void An_audit_that_reads_what_nobody_makes_is_found_before_anything_is_built()
    {
        Action transforming = () => Transform(
            s_base, ("audits/base_segments__a.sql", Trees.AuditText("a", "warn", "select * from metro2.nowhere")));

        transforming.Should().Throw<EtlException>().WithMessage("*base_segments__a.sql reads metro2.nowhere*");
        _warehouse.Connection.Single<long>("select count(*) from etl.models").Should().Be(0);
    }

    [Fact]
    public void A_cancelled_stage_is_marked_and_can_be_done_again()
    {
        TransformStage stage = new(_warehouse, _ledger, FixedTime.WithTicks, Trees.Project(s_base));

        Action transforming = () => stage.Run(_run, _plan, null, new CancellationToken(canceled: true));

        transforming.Should().Throw<OperationCanceledException>();
        _warehouse.Connection.Single<string>("select state from etl.stages").Should().Be("failed");
        stage.Run(_run, _plan).Models.Should().ContainSingle();
    }

    private TransformResult Transform(params (string Path, string Text)[] files) =>
        new TransformStage(_warehouse, _ledger, FixedTime.WithTicks, Trees.Project(files)).Run(_run, _plan);

    private List<string> Results() =>
        _warehouse.Connection.Rows(
            "select audit_id || ' ' || severity || ' ' || failing_count || ' ' || sample from etl.audit_results order by audit_id",
            reader => reader.GetString(0));
}
