using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Runs;

public sealed class InputsStageTests : IDisposable
{
    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
    private readonly RunLedger _ledger;

    public InputsStageTests() => _ledger = new RunLedger(_warehouse, FixedTime.WithTicks);

    public void Dispose()
    {
        _ledger.Dispose();
        _warehouse.Dispose();
    }

    [Fact]
    public void Consumers_account_types_and_bureaus_stand_under_the_run()
    {
        Land(Plans.October(Plans.Consumer(2, 101), Plans.Consumer(3, 102)));

        _warehouse.Connection.Rows(
            "select line_number, client_id, surname, role, reject_code is null from raw.consumers order by 1",
            reader => (
                reader.GetInt32(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4)))
            .Should().Equal((2, 101L, "Exampleton", "primary", true), (3, 102L, "Exampleton", "primary", true));
        _warehouse.Connection.Rows(
            "select bureau, position, program_id from raw.bureaus order by position",
            reader => (reader.GetString(0), reader.GetInt32(1), reader.GetString(2)))
            .Should().Equal(("experian", 1, "EXP01"), ("equifax", 2, "EFX0000001"));
        _warehouse.Connection.Single<string>("select position || '|' || line_number || '|' || account_type || '|' || coalesce(account_group, '') from raw.mapping_rules")
            .Should().Be("1|20|18|");
        _warehouse.Connection.Single<string>("select currency_code || ' ' || rate from raw.currency_rates")
            .Should().Be("CAD 0.71345678");
    }

    [Fact]
    public void A_rejected_row_is_kept_and_counted_by_line_field_and_code()
    {
        Land(Plans.October(Plans.Consumer(2, null, "wrong_type", "client_id"), Plans.Consumer(3, 102)));

        _warehouse.Connection.Single<long>("select count(*) from raw.consumers").Should().Be(2);
        _warehouse.Connection.Rows(
            "select stage, source, record_key, field, code from etl.rejects",
            reader => string.Join('|', Enumerable.Range(0, 5).Select(reader.GetString)))
            .Should().Equal("consumers|consumer file|2|client_id|wrong_type");
    }

    [Fact]
    public void The_same_inputs_again_do_nothing()
    {
        RunPlan plan = Plans.October(Plans.Consumer(2, 101));
        Land(plan);
        _warehouse.Connection.Run("update raw.consumers set city = 'Austin'");

        Land(plan);

        _warehouse.Connection.Single<string>("select city from raw.consumers").Should().Be("Austin");
    }

    [Fact]
    public void Other_inputs_replace_those_of_the_run_and_leave_other_runs_alone()
    {
        Run run = Land(Plans.October(Plans.Consumer(2, 101, "bad_date", "birth_date"), Plans.Consumer(3, 102)));
        Run other = _ledger.BeginOrResume(Plans.October(), "Other1");
        InputsStage.Land(_warehouse, _ledger, other, Plans.October(Plans.Consumer(2, 900)), TestKeys.First);

        RunPlan changed = Plans.October(Plans.Consumer(2, 101)) with
        {
            ConsumerFile = new ConsumerFile(new string('d', 64), [Plans.Consumer(2, 101)]),
            Mappings = [new MappingRule(1, 3, "07", Group: "retail"), new MappingRule(2, 4, "01")],
        };
        InputsStage.Land(_warehouse, _ledger, run, changed, TestKeys.First);

        _warehouse.Connection.Rows(
            "select run_id || '/' || client_id from raw.consumers order by all", reader => reader.GetString(0))
            .Should().Equal("Other1-2026-10/900", "Qz7Lm2-2026-10/101");
        _warehouse.Connection.Single<long>("select count(*) from etl.rejects").Should().Be(0);
        Checkpoints.Load(_warehouse.Connection, run.RunId, StageName.Inputs, "all").Version.Should().Be(2);
    }

    [Fact]
    public void A_rule_that_only_moved_in_the_file_is_stored_with_its_new_line()
    {
        RunPlan plan = Plans.October(Plans.Consumer(2, 101));
        Land(plan);

        Land(plan with { Mappings = [plan.Mappings[0] with { LineNumber = 99 }] });

        _warehouse.Connection.Single<int>("select line_number from raw.mapping_rules").Should().Be(99);
    }

    [Fact]
    public void A_text_that_cannot_be_stored_stops_the_run_without_telling_it()
    {
        RunPlan plan = Plans.October(
            Plans.Consumer(2, 101), Plans.Consumer(3, 102) with { Surname = "Example\0ton" });

        Action landing = () => Land(plan);

        EtlException thrown = landing.Should().Throw<EtlException>().Which;
        thrown.ExitCode.Should().Be(ExitCode.FixSettings);
        thrown.ToString().Should().Contain("surname").And.NotContain("Example\0ton");
        _warehouse.Connection.Single<long>("select count(*) from raw.consumers").Should().Be(0);
        _warehouse.Connection.Single<string>("select state from etl.stages where stage = 'inputs'").Should().Be("failed");
    }

    private Run Land(RunPlan plan)
    {
        Run run = _ledger.BeginOrResume(plan, Plans.AccountId);
        InputsStage.Land(_warehouse, _ledger, run, plan, TestKeys.First);
        return run;
    }
}
