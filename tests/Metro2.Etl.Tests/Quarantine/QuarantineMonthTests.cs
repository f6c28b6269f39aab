using System.Globalization;
using Metro2.Etl.Commands;
using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;
using Metro2.Etl.Ledger;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Etl.Tests.Proof;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Microsoft.Extensions.Logging.Abstractions;

namespace Metro2.Etl.Tests.Quarantine;

/// <summary>Whole months with a rule of severity quarantine that hits some accounts.</summary>
public sealed class QuarantineMonthTests
{
    [Fact]
    public async Task Accounts_in_quarantine_are_in_no_file_and_in_every_total_and_a_stop_between_the_passes_changes_no_byte()
    {
        await using TestMonth month = await StepSweepTests.StartAsync();
        (await RunAsync(month, TestMonth.Period, Rule("record_number % 2 = 0"))).ExitCode.Should().Be(ExitCode.DoneWithFindings);

        month.Query<bool>("select count(*) > 1 and bool_and(client_id % 2 = 1) from history.reported_accounts").Should().Equal(true);
        long kept = month.Query<long>("select count(*) from etl.quarantined where rule_id = 'X06'").Single();
        kept.Should().BePositive();
        month.Query<long>("select count(*) from intermediate.eligibility where reason = 'quarantined'").Should().Equal(kept);
        month.Query<long>("select record_count::bigint from audit.reconciliation where chain = 'clients' and reason = 'quarantined'").Should().Equal(kept);
        month.Query<string>("select distinct chain from audit.reconciliation where reason = 'quarantined' and amount > 0 order by all").Should().Contain(["invoices", "receivables"]);
        (await month.SayAsync(["verify", "--period", TestMonth.Period, "--config", month.ConfigurationPath])).Should().Be(ExitCode.Done, month.Output + month.Error);
        Findings(month).Should().BeEmpty();

        await using TestMonth killed = await StepSweepTests.StartAsync();
        using CancellationTokenSource stop = new();
        Func<Task> run = () => RunAsync(killed, TestMonth.Period, Rule("record_number % 2 = 0"), new RunProgress(Step: new Told<RunStep>(step =>
        {
            if (step.What == "keeping accounts in quarantine")
            {
                stop.Cancel();
            }
        })), stop.Token);
        await run.Should().ThrowAsync<OperationCanceledException>();
        killed.Query<long>("select count(*) from intermediate.eligibility where reason = 'quarantined'").Should().Equal(0);
        killed.Query<long>("select count(*) from etl.quarantined").Should().Equal(kept);
        await RunAsync(killed, TestMonth.Period, Rule("record_number % 2 = 0"));
        killed.Digests().Should().BeEquivalentTo(month.Digests());
    }

    [Fact]
    public async Task A_reported_account_waits_for_a_decision_and_comes_back_when_its_cause_is_gone()
    {
        await using TestMonth month = await StepSweepTests.StartAsync();
        await RunAsync(month, "2026-08", rule: null);
        long[] clients = [.. month.Query<long>("select distinct client_id from history.reported_accounts where account_status not in ('13', '62', '64') order by 1 limit 3")];
        SqlProject rule = Rule($"record_number in ({string.Join(", ", clients)})");

        Func<Task> run = () => RunAsync(month, "2026-09", rule);

        (await run.Should().ThrowAsync<EtlException>().WithMessage("*A71 (3 rows)*")).Which.ExitCode.Should().Be(ExitCode.BlockedByAudit);
        month.Query<string>("select distinct hits.client_id || ' ' || hits.severity from etl.rule_hits as hits where rule_id = 'A71' order by 1")
            .Should().Equal(clients.Select(client => $"{client} block"));
        await DecideAsync(month, "waive", clients[0], "--rule", "X06");
        await DecideAsync(month, "suppress", clients[1]);
        await DecideAsync(month, "waive", clients[2], "--rule", "A71");
        await RunAsync(month, "2026-09", rule);
        await RunAsync(month, "2026-10", rule: null);

        Told("2026-09").Should().Equal(clients[0]);
        Told("2026-10").Should().Equal(clients[0], clients[2]);
        month.Query<string>("select client_id || ' ' || first_seen_period || ' ' || released_period || ' ' || outcome || ' ' || was_reported from etl.quarantine")
            .Should().Equal($"{clients[2]} 2026-09 2026-10 reported true");
        (await month.SayAsync(["verify", "--period", "2026-09", "--config", month.ConfigurationPath])).Should().Be(ExitCode.Done, month.Output + month.Error);

        IReadOnlyList<long> Told(string period) => month.Query<long>(
            $"select distinct client_id from history.reported_accounts where period = '{period}' and client_id in ({string.Join(", ", clients)}) order by 1");
    }

    [Fact]
    public async Task A_month_without_files_is_judged_again_from_what_is_here_and_a_published_one_is_not()
    {
        await using TestMonth month = await StepSweepTests.StartAsync();
        await RunAsync(month, "2026-09", rule: null);
        long client = month.Query<long>("select min(client_id) from history.reported_accounts where account_status not in ('13', '62', '64')").Single();
        Func<Task> run = () => RunAsync(month, TestMonth.Period, Rule($"record_number = {client}"));
        await run.Should().ThrowAsync<EtlException>();
        long[] read = [.. Read()];

        ExitCode again = await RetryAsync();

        again.Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], month.Error);
        month.Query<long>($"select count(*) from history.reported_accounts where period = '{TestMonth.Period}' and client_id = {client}").Should().Equal(3);
        month.Query<long>("select count(*) from etl.quarantined").Should().Equal(0);
        Read().Should().Equal(read, "nothing was fetched");
        Findings(month).Should().BeEmpty("what was sealed when the run was blocked is gone, and the ledger says so");
        (await RetryAsync()).Should().Be(ExitCode.FixSettings);
        month.Error.Should().Contain("published").And.Contain("next month judges");

        Task<ExitCode> RetryAsync() => month.SayAsync(["quarantine", "retry", "--period", TestMonth.Period, "--config", month.ConfigurationPath]);
        IReadOnlyList<long> Read() => month.Query<long>(
            "select count(*) from raw.pages union all select count(*) from etl.events where event = 'requests'");
    }

    /// <summary>A rule of the registry with a condition of the test's own: decisions about it can be taken.</summary>
    private static SqlProject Rule(string condition) => SqlProject.From(
        [.. EmbeddedSql.Files.Select(file => file.Path == "sql/audits/record/X06.sql" ? SqlFile.FromText(file.Path, HeadOf(file.Text) + condition) : file)]);

    private static string HeadOf(string text) => string.Concat(text.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).Select(line => line + "\n"));

    private static async Task<RunOutcome> RunAsync(
        TestMonth month, string period, SqlProject? rule, RunProgress? progress = null, CancellationToken cancellation = default)
    {
        CommandLineProbe probe = new(month.Time, name => month.Environment.GetValueOrDefault(name));
        LoadedRun loaded = RunCommand.Load(probe.Surroundings, NullLoggerFactory.Instance, month.ConfigurationPath, ReportingPeriod.Parse(period));
        EtlPipeline pipeline = new(loaded.Plan, new FreshBooksSource(loaded.FreshBooks, month.Time), loaded.Key, month.Time, progress ?? new RunProgress())
        {
            Sql = rule,
        };
        return await pipeline.RunAsync(cancellation);
    }

    private static async Task DecideAsync(TestMonth month, string kind, long client, params string[] more) =>
        (await month.SayAsync(
        [
            "decide", kind, "--client", client.ToString(CultureInfo.InvariantCulture), "--date", "2026-09-15", "--by", "R. Head", "--reason", "file 12",
            .. more, "--warehouse", month.WarehousePath,
        ])).Should().Be(ExitCode.Done, month.Error);

    private static IReadOnlyList<LedgerFinding> Findings(TestMonth month)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(month.WarehousePath);
        return new LedgerCheck(warehouse.Connection).Run([], CancellationToken.None).Findings;
    }
}
