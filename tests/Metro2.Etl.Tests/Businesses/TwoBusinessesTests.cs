using Metro2.Etl.Commands;
using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Proof;
using Microsoft.Extensions.Logging.Abstractions;

namespace Metro2.Etl.Tests.Businesses;

/// <summary>Two months of two businesses in one warehouse, and of each of them alone.</summary>
public sealed class BothBusinesses : IAsyncLifetime
{
    internal static readonly string[] Months = ["2026-09", "2026-10"];

    internal BusinessFolder Together { get; private set; } = null!;

    internal IReadOnlyDictionary<string, BusinessFolder> Alone { get; private set; } = null!;

    internal List<ExitCode> ExitCodes { get; } = [];

    internal TwoBusinesses Source { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        FixedTime time = FixedTime.November2026;
        Source = await TwoBusinesses.StartAsync(time, clients: 16);
        Together = new BusinessFolder(Source, time, TwoBusinesses.FirstAccount, TwoBusinesses.SecondAccount);
        Alone = new[] { TwoBusinesses.FirstAccount, TwoBusinesses.SecondAccount }.ToDictionary(account => account, account => new BusinessFolder(Source, time, account));
        for (int index = 0; index < Months.Length; index++)
        {
            DateOnly day = new DateOnly(2026, 10, 3).AddMonths(index);
            time.Now = new DateTimeOffset(day, new TimeOnly(23, 0), TimeSpan.Zero);
            Source.ShowAsOf(day);
            foreach (BusinessFolder folder in (BusinessFolder[])[Together, .. Alone.Values])
            {
                folder.WriteConsumers();
                ExitCodes.Add(await folder.SayAsync("run", "--period", Months[index]));
            }
        }
    }

    public async Task DisposeAsync()
    {
        Together.Dispose();
        foreach (BusinessFolder folder in Alone.Values)
        {
            folder.Dispose();
        }

        await Source.DisposeAsync();
    }
}

/// <summary>Ids repeat between businesses; nothing in the warehouse or in a file may mix them up.</summary>
public sealed class TwoBusinessesTests(BothBusinesses both) : IClassFixture<BothBusinesses>
{
    private readonly BusinessFolder _together = both.Together;

    [Fact]
    public void Both_months_of_both_businesses_are_done() =>
        both.ExitCodes.Should().OnlyContain(exitCode => exitCode == ExitCode.Done || exitCode == ExitCode.DoneWithFindings, _together.Error);

    [Theory]
    [InlineData(TwoBusinesses.FirstAccount)]
    [InlineData(TwoBusinesses.SecondAccount)]
    public void A_business_gets_the_same_bytes_beside_another_one_as_alone(string account)
    {
        _together.Files(account).Should().HaveCount(4).And.Equal(both.Alone[account].Files(account));
        string other = account == TwoBusinesses.FirstAccount ? TwoBusinesses.SecondAccount : TwoBusinesses.FirstAccount;
        _together.FileLines(account).Should().NotContain(line => line.Contains(other, StringComparison.OrdinalIgnoreCase));
        _together.FileLines(account).Where(line => line.Contains(account, StringComparison.OrdinalIgnoreCase)).Should().HaveCountGreaterThan(20);
    }

    [Theory]
    [InlineData("raw.pages", "run_id, stream, walk, attempt, page_number")]
    [InlineData("staging.clients", "account_id, client_id")]
    [InlineData("staging.invoices", "account_id, invoice_id")]
    [InlineData("staging.payments", "account_id, payment_id")]
    [InlineData("staging.credit_notes", "account_id, credit_id")]
    [InlineData("history.reported_accounts", "account_id, client_id, period, bureau")]
    public void Every_row_of_each_business_is_there_once(string relation, string key)
    {
        string count = $"select count(*)::bigint from {relation}";
        long alone = both.Alone.Values.Sum(folder => folder.Query<long>(count).Single());

        _together.Query<long>(count).Should().Equal([alone]);
        _together.Query<long>($"select count(distinct ({key}))::bigint from {relation}").Should().Equal([alone]);
    }

    [Fact]
    public void The_businesses_number_their_records_alike()
    {
        foreach ((string relation, string id) in new[] { ("clients", "client_id"), ("invoices", "invoice_id"), ("payments", "payment_id") })
        {
            _together.Query<long>($"select count(*)::bigint from (select {id} from staging.{relation} group by all having count(distinct account_id) = 2)").Single()
                .Should().BeGreaterThan(10, "a test of clashes needs ids that clash in {0}", relation);
        }
    }

    [Fact]
    public void Runs_checkpoints_streams_and_consumers_are_kept_apart()
    {
        _together.Query<string>("select run_id from etl.runs order by 1").Should().Equal(
            "Nw7Kt2-2026-09", "Nw7Kt2-2026-10", "Rk4Vp9-2026-09", "Rk4Vp9-2026-10");
        _together.Query<string>("select distinct account_id from etl.streams order by 1").Should().Equal(TwoBusinesses.FirstAccount, TwoBusinesses.SecondAccount);
        foreach (string table in (string[])["etl.checkpoints", "etl.stages", "etl.audit_results", "raw.consumers", "raw.bureaus", "etl.files"])
        {
            foreach ((string account, BusinessFolder alone) in both.Alone)
            {
                string count = $"select count(*)::bigint from {table} where run_id like '{account}-%'";
                _together.Query<long>(count).Should().Equal([alone.Query<long>(count).Single()], table);
            }
        }
    }

    [Fact]
    public async Task Status_shows_both_businesses()
    {
        (await _together.SayAsync("status")).Should().Be(ExitCode.Done);

        foreach (string account in both.Alone.Keys)
        {
            _together.Output.Should().Contain($"{account}-2026-09").And.Contain($"Stages of {account}-2026-10").And.Contain($"{account} 2026-10 equifax");
        }
    }

    [Fact]
    public async Task The_same_command_again_finds_both_done_and_one_can_be_named()
    {
        (await _together.SayAsync("run", "--period", "2026-10")).Should().Be(ExitCode.Done, _together.Error);
        _together.Output.Should().Contain("Business Nw7Kt2").And.Contain("Business Rk4Vp9");

        (await _together.SayAsync("run", "--period", "2026-10", "--account", "Rk4Vp9")).Should().Be(ExitCode.Done, _together.Error);
        _together.Output.Should().Contain("done already").And.NotContain("Business");
        (await _together.SayAsync("run", "--period", "2026-10", "--account", "Zz99Zz")).Should().Be(ExitCode.FixSettings);
        _together.Error.Should().Contain("Nw7Kt2, Rk4Vp9");
    }

    [Fact]
    public async Task A_month_killed_in_its_files_is_finished_before_another_business_builds_its_numbers()
    {
        using BusinessFolder folder = new(both.Source, _together.Time, TwoBusinesses.FirstAccount, TwoBusinesses.SecondAccount);
        folder.WriteConsumers();
        await KillAsync(folder);

        (await folder.SayAsync("run", "--period", "2026-10", "--account", TwoBusinesses.SecondAccount)).Should().Be(ExitCode.FixSettings);
        folder.Error.Should().Contain("Finish Nw7Kt2-2026-10 first");

        (await folder.SayAsync("run", "--period", "2026-10")).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], folder.Error);
        folder.Query<long>("select count(*)::bigint from history.reported_accounts where account_id <> split_part(run_id, '-', 1)").Should().Equal([0L]);
        folder.Query<string>("select distinct account_id from history.reported_accounts order by 1").Should().Equal("Nw7Kt2", "Rk4Vp9");
    }

    /// <summary>Runs the first business up to its first finished file and ends there.</summary>
    private static async Task KillAsync(BusinessFolder folder)
    {
        CommandLineProbe probe = new(folder.Time, folder.Environment);
        LoadedRun loaded = RunCommand.Load(probe.Surroundings, NullLoggerFactory.Instance, folder.ConfigurationPath, ReportingPeriod.Parse("2026-10"));
        bool isReached = false;
        RunProgress progress = new(Step: new Told<RunStep>(step =>
        {
            // Behind the first file that has its name: the history does not know of it yet.
            if (step.What.StartsWith("recording the file for", StringComparison.Ordinal))
            {
                isReached = true;
                throw new InvalidDataException("the power went");
            }
        }));
        Func<Task> run = () => new EtlPipeline(loaded.Plan, new FreshBooksSource(loaded.FreshBooks, folder.Time), loaded.Key, folder.Time, progress)
            .RunAsync(CancellationToken.None);
        await run.Should().ThrowAsync<InvalidDataException>();
        isReached.Should().BeTrue();
    }
}
