using System.Security.Cryptography;
using FreshBooks.Simulator;
using Metro2.Etl.Commands;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>One month of one simulated business in a folder of its own, driven through the real command line.</summary>
internal sealed class TestMonth : IAsyncDisposable
{
    public const string Period = "2026-10";
    private static readonly DateOnly PeriodEnd = new(2026, 10, 31);

    private readonly TemporaryFolder _folder = new();
    private string? _code;

    private TestMonth(FreshBooksSimulator source, FixedTime time)
    {
        Source = source;
        Time = time;
    }

    public FreshBooksSimulator Source { get; }

    public FixedTime Time { get; }

    /// <summary>Where everything of this month lies.</summary>
    public string Folder => _folder.Path;

    public string WarehousePath => _folder.File("warehouse.duckdb");

    public string FilesDirectory => FilesOf(Period);

    public string ConsumersPath => _folder.File("consumers.csv");

    public string ConfigurationPath => _folder.File("metro2.json");

    /// <summary>What the newest command wrote to standard error.</summary>
    public string Error { get; private set; } = "";

    public string Output { get; private set; } = "";

    public Dictionary<string, string?> Environment { get; } = new() { [TestKeys.Variable.Key] = TestKeys.Variable.Value };

    public static async Task<TestMonth> StartAsync(int clients = 130, int seed = 1)
    {
        FixedTime time = FixedTime.November2026;
        FreshBooksSimulator source = await FreshBooksSimulator.StartAsync(
            new SimulatorOptions { Seed = seed, Clients = clients, Months = 24, Through = PeriodEnd, TimeProvider = time });
        TestMonth month = new(source, time);
        month.WriteConfiguration(source.BaseAddress.GetLeftPart(UriPartial.Authority));
        month.WriteConsumers();
        return month;
    }

    public string FilesOf(string period) => _folder.File($"files/{period}");

    /// <summary>The consumer file of the clients that the source shows now.</summary>
    public void WriteConsumers()
    {
        using StreamWriter consumers = File.CreateText(ConsumersPath);
        Source.WriteConsumerFile(consumers);
    }

    public void WriteConfiguration(string apiAddress, string extra = "") => _folder.Write(
        "metro2.json",
        $$"""
        {
          "furnisher": { "name": "NORTHWATER", "address": "100 EXAMPLE PLAZA SPRINGFIELD IL 62701", "telephone": "2175550100" },
          "identificationNumber": "NORTHWATER01",
          "bureaus": [
            { "bureau": "equifax", "programId": "EFX0000001" },
            { "bureau": "experian", "programId": "EXP01" },
            { "bureau": "transunion", "programId": "TUC0000001", "identificationNumber": "NORTHWATERTU" }
          ],
          "mappings": [ { "group": "telecom", "accountType": "4D" }, { "group": "utility", "accountType": "92" } ],
          "terms": { "agreedGraceDays": 0, "frequency": "M" },
          "freshbooks": {
            "apiAddress": "{{apiAddress}}", "clientId": "{{Source.ClientId}}", "redirectUri": "{{Source.RedirectUri}}",
            "tokenFile": "tokens.json", "maxRetries": 1, "requestIntervalMs": 0, "requestTimeoutSeconds": 60{{extra}}
          },
          "warehouse": "warehouse.duckdb", "files": "files", "consumers": "consumers.csv"
        }
        """);

    /// <summary><c>metro2 run</c> with the code of a fresh consent in the environment.</summary>
    public Task<ExitCode> RunAsync(CancellationToken cancellation = default) => RunAsync(Period, cancellation);

    /// <summary><c>metro2 run</c> for another month than the last one.</summary>
    public Task<ExitCode> RunAsync(string period, CancellationToken cancellation = default)
    {
        _code ??= Source.IssueAuthorizationCode();
        Environment.TryAdd("METRO2_FRESHBOOKS_CLIENT_SECRET", Source.ClientSecret);
        Environment.TryAdd("METRO2_FRESHBOOKS_AUTHORIZATION_CODE", _code);
        return SayAsync(["run", "--config", ConfigurationPath, "--period", period], cancellation);
    }

    /// <summary>Any command of the program, with this month's clock and environment.</summary>
    public async Task<ExitCode> SayAsync(string[] arguments, CancellationToken cancellation = default)
    {
        CommandLineProbe probe = new(Time, name => Environment.GetValueOrDefault(name))
        {
            Actions = new CommandActions(RunAction.RunAsync),
        };
        ExitCode exitCode = await probe.RunAsync(arguments, cancellation);
        Error = probe.Error;
        Output = probe.Output;
        return exitCode;
    }

    /// <summary>Digest of every finished file and of the manifest, by name.</summary>
    public IReadOnlyDictionary<string, string> Digests() => Directory.GetFiles(FilesDirectory).ToDictionary(
        path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(WarehousePath);
        return Dapper.SqlMapper.Query<T>(warehouse.Connection, sql).ToList();
    }

    public long ClientOf(string persona) => Source.Personas.First(pair => pair.Value == persona).Key;

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        _folder.Dispose();
    }
}
