using FreshBooks.Client;
using FreshBooks.Simulator;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Staging;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Extract;

/// <summary>A small simulated business, a client that waits for nothing, and warehouses in memory.</summary>
internal sealed class ExtractRig : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 11, 3);
    private readonly TemporaryFolder _folder = new();

    private ExtractRig(FreshBooksSimulator source, FixedTime time, int pageSize, TimeSpan timeout)
    {
        Source = source;
        Time = time;
        Client = new FreshBooksClient(
            new FreshBooksClientOptions
            {
                ApiAddress = source.BaseAddress,
                AuthorizeAddress = source.BaseAddress,
                ClientId = source.ClientId,
                ClientSecret = source.ClientSecret,
                RedirectUri = source.RedirectUri,
                PageSize = pageSize,
                MinRequestInterval = TimeSpan.Zero,
                RequestsPerMinute = 100_000,
                BreakerFailures = 1000,
                MaxRetries = 2,
                RequestTimeout = timeout,
                RetryDelay = TimeSpan.FromMilliseconds(1),
                MaxRetryDelay = TimeSpan.FromMilliseconds(5),
            },
            new TokenFile(_folder.File("tokens.json"), TimeProvider.System),
            time);
    }

    public FreshBooksSimulator Source { get; }

    public FreshBooksClient Client { get; }

    public FixedTime Time { get; }

    public static async Task<ExtractRig> StartAsync(int clients = 22, int months = 5, int seed = 3, int pageSize = 7, TimeSpan? timeout = null)
    {
        FixedTime time = FixedTime.November2026;
        FreshBooksSimulator source = await FreshBooksSimulator.StartAsync(
            new SimulatorOptions { Seed = seed, Clients = clients, Months = months, Through = new DateOnly(2026, 10, 31), TimeProvider = time });
        ExtractRig rig = new(source, time, pageSize, timeout ?? TimeSpan.FromMinutes(1));
        await rig.Client.SignInAsync(source.IssueAuthorizationCode(), CancellationToken.None);
        return rig;
    }

    public DuckDbWarehouse NewWarehouse() => DuckDbWarehouse.OpenInMemory(Time);

    public static ExtractPlan Sweep(params FreshBooksStream[] streams) => new([.. streams.Select(StreamPlan.Sweep)], Day);

    /// <summary>One process's extraction; gives the code with which it ended.</summary>
    public async Task<ExitCode> ExtractAsync(DuckDbWarehouse warehouse, ExtractPlan plan, string owner = "Qz7Lm2-sync-1")
    {
        try
        {
            LoadStage load = new(warehouse, new Checkpoints(Time), new PageOwner(owner, Source.AccountId), plan, Time);
            await Extraction.SideBySideAsync(
                new ExtractStage(Client, new FreshBooksAddress(Source.AccountId), plan), load, load.Positions(), null, CancellationToken.None);
            return ExitCode.Done;
        }
        catch (FreshBooksException error)
        {
            return FreshBooksFault.Translate(error).ExitCode;
        }
        catch (EtlException error)
        {
            return error.ExitCode;
        }
    }

    /// <summary>Digest of the newest version of every record of the streams, as the source wrote it; of pages behind the given one.</summary>
    public static IReadOnlyDictionary<string, string> Newest(
        DuckDbWarehouse warehouse, IEnumerable<FreshBooksStream> streams, long afterPageId = 0) =>
        streams.SelectMany(stream => warehouse.Connection.Rows(
                $"""
                with records as (
                    select page_id, unnest(json_extract(body, '{stream.RowsPath}')) as record
                    from raw.page_texts where stream = '{stream.Name}' and page_id > {afterPageId}
                )
                select
                    '{stream.Name} ' || (record ->> '{stream.IdField}') as key,
                    md5(arg_max(record::varchar, page_id)) as digest
                from records group by key
                """,
                reader => (Key: reader.GetString(0), Digest: reader.GetString(1))))
            .ToDictionary(pair => pair.Key, pair => pair.Digest, StringComparer.Ordinal);

    /// <summary>What a run without any fault finds now.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CleanAsync(params FreshBooksStream[] streams)
    {
        using DuckDbWarehouse warehouse = NewWarehouse();
        (await ExtractAsync(warehouse, Sweep(streams))).Should().Be(ExitCode.Done);
        return Newest(warehouse, streams);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Source.DisposeAsync();
        _folder.Dispose();
    }
}
