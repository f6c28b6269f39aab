using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Quarantine;

/// <summary><c>metro2 quarantine</c> over a warehouse in which rules kept clients 5 and 6 out of two runs.</summary>
public sealed class QuarantineCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public QuarantineCommandTests()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(Path, FixedTime.November2026);
        warehouse.Connection.Run(
            """
            create schema staging;
            create table staging.clients as select 'Qz7Lm2' as account_id, unnest([5, 6, 7])::bigint as client_id;
            insert into etl.runs (run_id, account_id, period, state, reported_at, configuration_sha256, consumer_file_sha256, program_version)
            values
                ('Qz7Lm2-2026-09', 'Qz7Lm2', '2026-09', 'done', '2026-10-02 08:00:00+00', '', '', ''),
                ('Qz7Lm2-2026-10', 'Qz7Lm2', '2026-10', 'blocked', '2026-11-02 08:00:00+00', '', '', '');
            insert into etl.audit_results (run_id, audit_id, severity, failing_count, sample, checked_at, waived_count)
            select run_id, 'X06', 'quarantine', 1, '[]', reported_at, 0 from etl.runs;
            insert into etl.quarantined
            values
                ('Qz7Lm2-2026-09', 5, 'X06', 'QZ7LM2C5', 70, false),
                ('Qz7Lm2-2026-10', 5, 'X06', 'QZ7LM2C5', 80, false),
                ('Qz7Lm2-2026-10', 6, 'X06', 'QZ7LM2C6', 90, true),
                ('Qz7Lm2-2026-10', 6, 'X01', 'QZ7LM2C6', 90, true);
            """);
    }

    private string Path => _folder.File("w.duckdb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_list_says_rule_age_owner_and_whether_the_bureaus_know_the_account()
    {
        (await SayAsync("list", "--format", "csv")).Output.ReplaceLineEndings("\n").Should().Be(
            """
            account,client,rule,finds,first_seen,age_days,age_months,owner,was_reported,balance
            QZ7LM2C5,5,X06,more past due than owed,2026-09,31,1,,no,80
            QZ7LM2C6,6,X01,a payment rating that is missing or too much,2026-10,0,0,,yes,90
            QZ7LM2C6,6,X06,more past due than owed,2026-10,0,0,,yes,90

            """.ReplaceLineEndings("\n"));
        (await SayAsync("list", "--format", "jsonl", "--period", "2026-09")).Output.Should().Contain("\"account\":\"QZ7LM2C5\"").And.NotContain("QZ7LM2C6");
        (await SayAsync("list", "--period", "2026-08")).Code.Should().Be(ExitCode.FixSettings);
    }

    [Fact]
    public async Task The_newest_owner_counts_and_the_earlier_one_stays_in_the_ledger()
    {
        (await SayAsync("assign", "QZ7LM2C6", "--owner", "A. First", "--by", "R. Head", "--reason", "file 12")).Code.Should().Be(ExitCode.Done);
        (await SayAsync("assign", "6", "--owner", "B. Second", "--by", "R. Head", "--reason", "file 13")).Output.Should().Contain("B. Second looks after account QZ7LM2C6");

        (await SayAsync("list")).Output.Should().Contain("B. Second").And.NotContain("A. First");
        Rows("select client_id || ' ' || owner || ' ' || assigned_by || ' ' || reason from etl.quarantine_owners order by assignment_id")
            .Should().Equal("6 A. First R. Head file 12", "6 B. Second R. Head file 13");
        Rows("select stage || ' ' || event || ' ' || (detail ->> '$.assignment_id') || ' ' || (detail ->> '$.set') from etl.events order by event_id")
            .Should().Equal("quarantine assigned 1 quarantine owners", "quarantine assigned 2 quarantine owners");
    }

    [Theory]
    [InlineData(ExitCode.FixSettings, "assign", "QZ7LM2C7", "--owner", "A. First", "--by", "R. Head", "--reason", "file 12")]
    [InlineData(ExitCode.FixSettings, "assign", "6", "--owner", "219-09-9998", "--by", "R. Head", "--reason", "file 12")]
    [InlineData(ExitCode.FixSettings, "assign", "6", "--owner", " ", "--by", "R. Head", "--reason", "file 12")]
    [InlineData(ExitCode.BadUsage, "waive", "6", "--by", "R. Head", "--reason", "file 12")]
    [InlineData(ExitCode.BadUsage, "waive", "5", "--rule", "X01", "--by", "R. Head", "--reason", "file 12")]
    [InlineData(ExitCode.BadUsage, "waive", "5", "--by", "R. Head")]
    public async Task What_cannot_be_recorded_changes_nothing(ExitCode expected, params string[] arguments)
    {
        (await SayAsync(arguments)).Code.Should().Be(expected);

        Rows("select 'x' from etl.events").Should().BeEmpty();
    }

    [Fact]
    public async Task A_waiver_is_a_decision_from_the_month_that_keeps_the_account_out()
    {
        (await SayAsync("waive", "5", "--by", "R. Head", "--reason", "file 12")).Code.Should().Be(ExitCode.Done);
        (await SayAsync("waive", "QZ7LM2C6", "--rule", "A71", "--expires", "2026-12-31", "--by", "R. Head", "--reason", "file 13")).Code.Should().Be(ExitCode.Done);

        Rows("select concat_ws(' ', client_id, kind, value, effective_on, expires_on, decided_by, reason) from history.decisions order by decision_id")
            .Should().Equal("5 waive X06 2026-10-31 R. Head file 12", "6 waive A71 2026-10-31 2026-12-31 R. Head file 13");
    }

    private async Task<(ExitCode Code, string Output)> SayAsync(params string[] arguments)
    {
        CommandLineProbe probe = new();
        ExitCode code = await probe.RunAsync(["quarantine", .. arguments, "--warehouse", Path]);
        return (code, probe.Output);
    }

    private List<string> Rows(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(Path);
        return warehouse.Connection.Rows(sql, reader => reader.GetString(0));
    }
}
