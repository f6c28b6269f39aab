using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using FreshBooks.Client;
using FreshBooks.Simulator;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Staging;
using Metro2.Etl.Warehouse;

namespace Metro2.Benchmarks;

/// <summary>Reading over real HTTP on loopback, from a simulated business that is made page by page: the allowed rate, and memory.</summary>
internal static class SourcePhase
{
    private const int RatePages = 400;
    private const int AnswerMs = 500;

    /// <summary>
    /// How much of the allowed rate is used while pages remain, with the client's own limits: answers take several times the pace, and nothing
    /// is stored. Measured to the last page of the list; the looks behind it, each of which waits for the one before, are no pages that remain.
    /// The baseline is the time that the allowed rate itself would take.
    /// </summary>
    public static async Task<Measurement> RateAsync(int accounts, string folder, CancellationToken cancellationToken)
    {
        await using FreshBooksSimulator simulator = await StartAsync(accounts, TimeSpan.FromMilliseconds(AnswerMs), cancellationToken);
        TimeSpan pace = TimeSpan.Zero;
        using FreshBooksClient client = await SignInAsync(
            simulator,
            folder,
            options =>
            {
                pace = options.MinRequestInterval;
                return options with { PageSize = Math.Clamp(accounts / RatePages, 1, options.PageSize) };
            },
            cancellationToken);
        Channel<LandingPage> pages = Channel.CreateBounded<LandingPage>(16);
        long start = Stopwatch.GetTimestamp();
        Task reading = new ExtractStage(client, new FreshBooksAddress(simulator.AccountId), Plan(FreshBooksStream.Clients))
            .RunAsync(new Dictionary<string, WalkPosition>(), pages.Writer, cancellationToken);
        double seconds = 0;
        long received = 0;
        await foreach (LandingPage page in pages.Reader.ReadAllAsync(cancellationToken))
        {
            if (seconds == 0)
            {
                received++;
                seconds = page.Verdict is null ? 0 : Stopwatch.GetElapsedTime(start).TotalSeconds;
            }

            page.Verdict?.TrySetResult(new WalkProof(1, 1, 1));
        }

        await reading;
        double allowed = (received * pace).TotalSeconds;
        return new Measurement(
            Phases.Rate, accounts, received, "requests", seconds, Measurement.PeakOfThisProcess(), "the allowed rate", allowed,
            [new Part(string.Create(CultureInfo.InvariantCulture, $"{allowed / seconds:P1} of the allowed rate"), allowed)]);
    }

    /// <summary>
    /// All clients, a hundred a page, with the loader and the proof of the walk: a million accounts are 10,000 pages. What counts is whether the
    /// peak of memory grows with them. The simulator lives in the same process and holds counts only.
    /// </summary>
    public static async Task<Measurement> PagesAsync(int accounts, string folder, string? memoryLimit, CancellationToken cancellationToken)
    {
        await using FreshBooksSimulator simulator = await StartAsync(accounts, null, cancellationToken);
        using FreshBooksClient client = await SignInAsync(
            simulator,
            folder,
            options => options with { RequestsPerMinute = 100_000, MinRequestInterval = TimeSpan.Zero, MaxRequestsInFlight = 16 },
            cancellationToken);

        // The first page costs the simulator a pass over all clients, which is none of ours.
        await client.GetPageAsync(FreshBooksStream.Clients, FreshBooksWalk.Listed, simulator.AccountId, 1, cancellationToken);
        await client.GetPageAsync(FreshBooksStream.Clients, FreshBooksWalk.Deleted, simulator.AccountId, 1, cancellationToken);
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(
            Path.Combine(folder, "pages.duckdb"), FixedClock.Instance, new WarehouseSettings(MemoryLimit: memoryLimit));
        ExtractPlan plan = Plan(FreshBooksStream.Clients);
        LoadStage load = new(
            warehouse, new Checkpoints(FixedClock.Instance), new PageOwner("pages", simulator.AccountId), plan, FixedClock.Instance);
        long begun = client.RequestsSent;
        long start = Stopwatch.GetTimestamp();
        await Extraction.SideBySideAsync(
            new ExtractStage(client, new FreshBooksAddress(simulator.AccountId), plan), load, load.Positions(), null, cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long peak = Measurement.PeakOfThisProcess();
        long requests = client.RequestsSent - begun;
        return new Measurement(
            Phases.Pages, accounts, requests, "pages", seconds, peak, "600 requests a minute", requests / 10.0,
            [new Part(string.Create(CultureInfo.InvariantCulture, $"peak {peak >> 20} MiB over {requests} requests"), seconds)]);
    }

    private static ExtractPlan Plan(FreshBooksStream stream) => new([StreamPlan.Sweep(stream)], new DateOnly(2026, 11, 3));

    private static Task<FreshBooksSimulator> StartAsync(int accounts, TimeSpan? delay, CancellationToken cancellationToken) =>
        FreshBooksSimulator.StartAsync(
            new SimulatorOptions
            {
                Clients = accounts,
                Months = 1,
                Through = new DateOnly(2026, 10, 31),
                ResponseDelay = delay,
                MostHeldClients = 0,
            },
            cancellationToken);

    private static async Task<FreshBooksClient> SignInAsync(
        FreshBooksSimulator simulator,
        string folder,
        Func<FreshBooksClientOptions, FreshBooksClientOptions> change,
        CancellationToken cancellationToken)
    {
        FreshBooksClient client = new(
            change(new FreshBooksClientOptions
            {
                ApiAddress = simulator.BaseAddress,
                AuthorizeAddress = simulator.BaseAddress,
                ClientId = simulator.ClientId,
                ClientSecret = simulator.ClientSecret,
                RedirectUri = simulator.RedirectUri,
                RequestTimeout = TimeSpan.FromHours(1),
            }),
            new TokenFile(Path.Combine(folder, "tokens.json"), TimeProvider.System),
            TimeProvider.System);
        await client.SignInAsync(simulator.IssueAuthorizationCode(), cancellationToken);
        return client;
    }
}
