using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Runs;

public sealed class RunLedgerTests : IDisposable
{
    private readonly FixedTime _time = FixedTime.WithTicks;
    private readonly DuckDbWarehouse _warehouse;
    private readonly RunLedger _ledger;

    public RunLedgerTests()
    {
        _warehouse = DuckDbWarehouse.OpenInMemory(_time);
        _ledger = new RunLedger(_warehouse, _time);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _warehouse.Dispose();
    }

    [Fact]
    public void A_run_is_born_with_its_account_and_period()
    {
        Run run = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);

        run.RunId.Should().Be("Qz7Lm2-2026-10");
        run.State.Should().Be(RunState.Running);
        run.IsResumed.Should().BeFalse();
        run.ReportedAt.Should().Be(new DateTimeOffset(2026, 11, 2, 8, 30, 15, TimeSpan.Zero));
    }

    [Fact]
    public void A_resumed_run_keeps_the_instant_of_its_birth()
    {
        Run born = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);
        _ledger.Finish(born, RunState.Failed, ExitCode.RetryLater);
        _time.Now += TimeSpan.FromDays(3);

        Run resumed = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);

        resumed.Should().Be(born with { IsResumed = true });
    }

    [Theory]
    [InlineData(RunState.Running)]
    [InlineData(RunState.Blocked)]
    [InlineData(RunState.Failed)]
    [InlineData(RunState.Cancelled)]
    internal void A_run_that_is_not_done_is_taken_up_as_running(RunState left)
    {
        Run born = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);
        _warehouse.Connection.Run("update etl.runs set state = $state", ("state", left.ToString().ToLowerInvariant()));

        Run resumed = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);

        resumed.State.Should().Be(RunState.Running);
        resumed.IsResumed.Should().BeTrue();
        resumed.ReportedAt.Should().Be(born.ReportedAt);
        StateOf(born).Should().Be("running");
    }

    [Fact]
    public void A_run_that_is_done_stays_done_whatever_the_settings_are_now()
    {
        Run born = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);
        _ledger.Finish(born, RunState.Done, ExitCode.DoneWithFindings);

        Run again = _ledger.BeginOrResume(
            Plans.October() with { ConfigurationSha256 = new string('b', 64) }, Plans.AccountId);

        again.State.Should().Be(RunState.Done);
        StateOf(born).Should().Be("done");
        _warehouse.Connection.Single<int>("select exit_code from etl.runs").Should().Be(3);
        _warehouse.Connection.Single<string>("select configuration_sha256 from etl.runs").Should().Be(new string('a', 64));
    }

    [Fact]
    public void A_run_cannot_be_finished_as_running()
    {
        Run run = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);

        Action finishing = () => _ledger.Finish(run, RunState.Running, ExitCode.Done);

        finishing.Should().Throw<ArgumentOutOfRangeException>();
    }

    public static TheoryData<string> Changes() => new() { "configuration", "consumers" };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Changed_inputs_are_taken_before_the_first_file_and_refused_after(string change)
    {
        Run run = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);
        RunPlan changed = change == "configuration"
            ? Plans.October() with { ConfigurationSha256 = new string('b', 64) }
            : Plans.October() with { ConsumerFile = new ConsumerFile(new string('d', 64), []) };

        _ledger.BeginOrResume(changed, Plans.AccountId).State.Should().Be(RunState.Running);
        SaveCheckpoint(run, StageName.Write, "equifax");
        Action resuming = () => _ledger.BeginOrResume(Plans.October(), Plans.AccountId);

        resuming.Should().Throw<EtlException>().WithMessage("*Qz7Lm2-2026-10*changed*")
            .Which.ExitCode.Should().Be(ExitCode.FixSettings);
        _ledger.BeginOrResume(changed, Plans.AccountId).State.Should().Be(RunState.Running);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-b")]
    [InlineData("a b")]
    public void An_account_id_that_could_blur_the_run_id_is_refused(string accountId)
    {
        Action beginning = () => _ledger.BeginOrResume(Plans.October(), accountId);

        beginning.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Two_accounts_have_runs_of_their_own()
    {
        Run first = _ledger.BeginOrResume(Plans.October(), "A1");
        Run second = _ledger.BeginOrResume(Plans.October(), "B2");

        first.RunId.Should().NotBe(second.RunId);
        second.IsResumed.Should().BeFalse();
    }

    [Fact]
    public void A_stage_tells_begin_end_and_count_and_begins_anew_after_a_failure()
    {
        Run run = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);
        _ledger.BeginStage(run, StageName.Extract);
        _ledger.FailStage(run, StageName.Extract);
        _time.Now += TimeSpan.FromMinutes(1);
        _ledger.BeginStage(run, StageName.Extract);
        _ledger.EndStage(run, StageName.Extract, 42);

        _warehouse.Connection.Rows(
            "select state, started_at, record_count from etl.stages",
            reader => (reader.GetString(0), reader.GetInstant(1), reader.GetInt64(2)))
            .Should().Equal(("done", _time.Now.ToMicroseconds(), 42L));
        Events().Should().Equal("begun", "begun", "failed", "begun", "done");
    }

    [Fact]
    public void A_stage_that_was_never_begun_cannot_end()
    {
        Run run = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);

        Action ending = () => _ledger.EndStage(run, StageName.Write, 1);

        ending.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_failure_that_cannot_be_written_down_does_not_hide_the_error_that_is_being_told()
    {
        Run run = _ledger.BeginOrResume(Plans.October(), Plans.AccountId);
        _ledger.BeginStage(run, StageName.Load);
        _warehouse.Connection.Run("drop table etl.stages; drop table etl.runs");

        Action failing = () => _ledger.FailStage(run, StageName.Load);
        Action finishing = () => _ledger.Finish(run, RunState.Failed, ExitCode.RetryLater);
        Action succeeding = () => _ledger.Finish(run, RunState.Done, ExitCode.Done);

        failing.Should().NotThrow();
        finishing.Should().NotThrow();
        succeeding.Should().Throw<EtlException>("a success that is not written down is none");
    }

    [Fact]
    public void Events_of_the_ledger_stay_when_the_work_is_rolled_back_and_those_of_the_work_go()
    {
        Action working = () => _warehouse.InTransaction("working", transaction =>
        {
            _ledger.Record(null, "load", "page fetched", ("page", 3));
            _ledger.Record(transaction, null, "load", "page stored", ("page", 3));
            throw new InvalidOperationException("stop");
        });

        working.Should().Throw<InvalidOperationException>();
        Events().Should().Equal("page fetched");
    }

    [Fact]
    public void Event_numbers_go_on_where_an_earlier_process_stopped()
    {
        _ledger.Record(null, "load", "one");
        using RunLedger next = new(_warehouse, _time);

        next.Record(null, "load", "two", ("stream", "invoices"), ("pages", 4));

        _warehouse.Connection.Rows(
            "select event_id, event, detail from etl.events order by event_id",
            reader => (reader.GetInt64(0), reader.GetString(1), reader.GetString(2)))
            .Should().Equal((1L, "one", "{}"), (2L, "two", """{"stream":"invoices","pages":4}"""));
    }

    [Fact]
    public void Many_threads_may_record_at_once()
    {
        Parallel.For(0, 64, number => _ledger.Record(null, "extract", "fetched", ("page", number)));

        _warehouse.Connection.Single<long>("select count(distinct event_id) from etl.events").Should().Be(64);
    }

    private void SaveCheckpoint(Run run, string stage, string key) =>
        _warehouse.InTransaction("saving", transaction => _ledger.Checkpoints.Save(
            transaction, Checkpoints.Load(_warehouse.Connection, run.RunId, stage, key), "{}", isComplete: false));

    private string? StateOf(Run run) =>
        _warehouse.Connection.Single<string>("select state from etl.runs where run_id = $run_id", ("run_id", run.RunId));

    private List<string> Events() =>
        _warehouse.Connection.Rows("select event from etl.events order by event_id", reader => reader.GetString(0));
}
