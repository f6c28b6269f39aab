using System.Globalization;
using Metro2.Etl.Commands;
using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Etl.Transform;
using Microsoft.Extensions.Logging.Abstractions;

namespace Metro2.Etl.Tests.Proof;

/// <summary>A small month that ran through once: how many steps it has, and what it came to.</summary>
public sealed class SmallMonth : IAsyncLifetime
{
    internal IReadOnlyDictionary<string, string> Digests { get; private set; } = null!;

    internal int Pages { get; private set; }

    internal int Models { get; private set; }

    public async Task InitializeAsync()
    {
        await using TestMonth month = await StepSweepTests.StartAsync();
        RunOutcome outcome = await StepSweepTests.RunAsync(
            month,
            _ => new RunProgress(
                Page: new Told<LandingPage>(_ => Pages++),
                Model: new Told<ModelBuilt>(_ => Models++)),
            CancellationToken.None);
        outcome.WasDone.Should().BeFalse();
        Digests = month.Digests();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Tells at once, on the thread that does the work.</summary>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}

/// <summary>The run is stopped behind every one of its steps, one after the other, and has to come to the same bytes.</summary>
public sealed class StepSweepTests(SmallMonth small) : IClassFixture<SmallMonth>
{
    [Fact]
    public async Task A_stop_behind_every_single_page_leaves_the_same_files()
    {
        await using TestMonth month = await StartAsync();
        for (int page = 1; page <= small.Pages; page++)
        {
            await MustStopAsync(month, stop => new RunProgress(Page: new Told<LandingPage>(_ => stop())));
            month.Query<long>("select count(*)::bigint from raw.pages").Should().Equal([page], "one page a start is kept");
        }

        await MustFinishAsync(month);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task A_stop_in_the_middle_of_the_pages_leaves_the_same_files(int divisor)
    {
        int stopAt = divisor > 0 ? small.Pages / divisor : small.Pages + divisor;
        await using TestMonth month = await StartAsync();
        int landed = 0;

        await MustStopAsync(month, stop => new RunProgress(Page: new Told<LandingPage>(_ =>
        {
            landed++;
            if (landed == stopAt)
            {
                stop();
            }
        })));

        month.Query<long>("select count(*)::bigint from raw.pages").Should().Equal([stopAt], "the channel behind it is left alone");
        await MustFinishAsync(month);
    }

    // Every model costs a start and all models before it; MODEL_STRIDE=1 stops behind each one.
    [Fact]
    public async Task A_stop_behind_every_single_model_leaves_the_same_files()
    {
        int stride = int.Parse(Environment.GetEnvironmentVariable("MODEL_STRIDE") ?? "12", CultureInfo.InvariantCulture);
        await using TestMonth month = await StartAsync();
        for (int model = 1; model <= small.Models; model += stride)
        {
            int stopAt = model;
            int built = 0;
            await MustStopAsync(month, stop => new RunProgress(Model: new Told<ModelBuilt>(_ =>
            {
                built++;
                if (built == stopAt)
                {
                    stop();
                }
            })));
            built.Should().Be(model);
        }

        await MustFinishAsync(month);
    }

    [Theory]
    [InlineData(StageName.Extract)]
    [InlineData(StageName.Transform)]
    [InlineData(StageName.Write)]
    public async Task A_stop_as_a_stage_begins_leaves_the_same_files(string stage)
    {
        await using TestMonth month = await StartAsync();

        await MustStopAsync(month, stop => new RunProgress(Stage: new Told<string>(begun =>
        {
            if (begun == stage)
            {
                stop();
            }
        })));

        await MustFinishAsync(month);
    }

    [Fact]
    public async Task A_crash_behind_the_encoding_leaves_the_same_files()
    {
        await using TestMonth month = await StartAsync();

        Func<Task> crash = () => RunAsync(
            month,
            _ => new RunProgress(Encoded: new Told<long>(_ => throw new InvalidDataException("the power went"))),
            CancellationToken.None);

        await crash.Should().ThrowAsync<InvalidDataException>();
        month.Query<string>("select state from etl.runs").Should().Equal("failed");
        await MustFinishAsync(month);
    }

    [Fact]
    public async Task A_disk_that_is_full_behind_a_block_of_a_bureaus_file_ends_the_run_clearly_and_leaves_the_same_files()
    {
        await using TestMonth month = await StartAsync();

        Func<Task> run = () => RunAsync(
            month,
            _ => new RunProgress(Step: new Told<RunStep>(step =>
            {
                if (step.Kind == RunStepKind.Block)
                {
                    throw new IOException("No space left on device");
                }
            })),
            CancellationToken.None);

        (await run.Should().ThrowAsync<EtlException>().WithMessage("The disk is full*")).Which.ExitCode.Should().Be(ExitCode.RetryLater);
        Directory.GetFiles(month.FilesDirectory, "*.dat").Should().BeEmpty("a file has its name when it is whole");
        await MustFinishAsync(month);
    }

    [Fact]
    public async Task A_crash_behind_a_page_keeps_the_page()
    {
        await using TestMonth month = await StartAsync();

        Func<Task> crash = () => RunAsync(
            month,
            _ => new RunProgress(Page: new Told<LandingPage>(_ => throw new InvalidDataException("the power went"))),
            CancellationToken.None);

        await crash.Should().ThrowAsync<InvalidDataException>();
        month.Query<long>("select count(*)::bigint from raw.pages").Should().Equal([1L]);
        await MustFinishAsync(month);
    }

    internal static async Task<TestMonth> StartAsync()
    {
        TestMonth month = await TestMonth.StartAsync(clients: 12);
        month.WriteConfiguration(month.Source.BaseAddress.GetLeftPart(UriPartial.Authority), ", \"pageSize\": 60");
        month.Environment["METRO2_FRESHBOOKS_CLIENT_SECRET"] = month.Source.ClientSecret;
        month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = month.Source.IssueAuthorizationCode();
        return month;
    }

    internal static async Task<RunOutcome> RunAsync(
        TestMonth month, Func<Action, RunProgress> watch, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        CommandLineProbe probe = new(month.Time, name => month.Environment.GetValueOrDefault(name));
        LoadedRun loaded = RunCommand.Load(
            probe.Surroundings,
            NullLoggerFactory.Instance,
            month.ConfigurationPath,
            ReportingPeriod.Parse(TestMonth.Period));
        FreshBooksSource source = new(loaded.FreshBooks, month.Time);
        return await new EtlPipeline(loaded.Plan, source, loaded.Key, month.Time, watch(stop.Cancel)).RunAsync(stop.Token);
    }

    private static async Task MustStopAsync(TestMonth month, Func<Action, RunProgress> watch)
    {
        Func<Task> run = () => RunAsync(month, watch, CancellationToken.None);
        await run.Should().ThrowAsync<OperationCanceledException>();
        month.Query<string>("select state from etl.runs").Should().Equal("cancelled");
    }

    private async Task MustFinishAsync(TestMonth month)
    {
        (await RunAsync(month, _ => new RunProgress(), CancellationToken.None)).ExitCode.Should().Be(ExitCode.Done);

        month.Digests().Should().BeEquivalentTo(small.Digests);
        month.Query<long>("select count(*) - count(distinct (bureau, client_id)) from history.reported_accounts").Should().Equal([0L]);
    }
}
