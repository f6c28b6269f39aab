using System.Globalization;
using System.Security.Cryptography;
using FreshBooks.Simulator;
using Metro2.Etl.Commands;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Businesses;

/// <summary>A folder with settings for both businesses or for one of them, driven through the real command line.</summary>
internal sealed class BusinessFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TwoBusinesses _source;
    private readonly Dictionary<string, string?> _environment;

    /// <param name="source">Both businesses.</param>
    /// <param name="time">The clock.</param>
    /// <param name="accounts">One: ordinary settings; two: a list of businesses.</param>
    public BusinessFolder(TwoBusinesses source, FixedTime time, params string[] accounts)
    {
        _source = source;
        Time = time;
        _environment = new Dictionary<string, string?>
        {
            [TestKeys.Variable.Key] = TestKeys.Variable.Value,
            ["METRO2_FRESHBOOKS_CLIENT_SECRET"] = source.First.ClientSecret,
            ["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = source.First.IssueAuthorizationCode(),
        };
        WriteConfiguration(accounts);
    }

    public FixedTime Time { get; }

    public string ConfigurationPath => _folder.File("metro2.json");

    public string WarehousePath => _folder.File("warehouse.duckdb");

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public Func<string, string?> Environment => name => _environment.GetValueOrDefault(name);

    /// <summary>Writes both consumer files, as the books stand.</summary>
    public void WriteConsumers()
    {
        foreach ((string account, FreshBooksSimulator simulator) in new[] { (TwoBusinesses.FirstAccount, _source.First), (TwoBusinesses.SecondAccount, _source.Second) })
        {
            using StreamWriter writer = File.CreateText(_folder.File($"{account}.csv"));
            simulator.WriteConsumerFile(writer);
        }
    }

    public async Task<ExitCode> SayAsync(params string[] arguments)
    {
        CommandLineProbe probe = new(Time, Environment) { Actions = new CommandActions(RunAction.RunAsync) };
        ExitCode exitCode = await probe.RunAsync([.. arguments, "--config", ConfigurationPath]);
        Output = probe.Output;
        Error = probe.Error;
        return exitCode;
    }

    /// <summary>Content of every file of a business, by its name below the folder of its months.</summary>
    public IReadOnlyDictionary<string, string> Files(string account)
    {
        string root = _folder.File($"files/{account}");
        return Directory.GetFiles(root, "*.dat", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(root, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
    }

    public IEnumerable<string> FileLines(string account) =>
        Directory.GetFiles(_folder.File($"files/{account}"), "*.dat", SearchOption.AllDirectories).SelectMany(File.ReadAllLines);

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(WarehousePath);
        return Dapper.SqlMapper.Query<T>(warehouse.Connection, sql).ToList();
    }

    public void Dispose() => _folder.Dispose();

    private void WriteConfiguration(string[] accounts)
    {
        string business = accounts is [string only]
            ? string.Create(CultureInfo.InvariantCulture, $$""" "accountId": "{{only}}" """)
            : $$""" "businesses": [ {{string.Join(", ", accounts.Select(account => $$"""{ "accountId": "{{account}}", "consumers": "{{account}}.csv"{{Own(account)}} }"""))}} ] """;
        string consumers = accounts is [string sole] ? $$""", "files": "files/{{sole}}", "consumers": "{{sole}}.csv"{{Own(sole)}}""" : """, "files": "files" """;
        _folder.Write(
            "metro2.json",
            $$"""
            {
              "furnisher": { "name": "NORTHWATER", "address": "100 EXAMPLE PLAZA SPRINGFIELD IL 62701", "telephone": "2175550100" },
              {{(accounts is ["Rk4Vp9"] ? "" : "\"identificationNumber\": \"NORTHWATER01\",")}}
              "bureaus": [ { "bureau": "equifax", "programId": "EFX0000001" }, { "bureau": "experian", "programId": "EXP01" } ],
              "mappings": [ { "group": "telecom", "accountType": "4D" }, { "group": "utility", "accountType": "92" } ],
              "terms": { "agreedGraceDays": 0, "frequency": "M" },
              "freshbooks": {
                "apiAddress": "{{_source.Address}}", "authorizeAddress": "{{_source.Address}}",
                "clientId": "{{_source.First.ClientId}}", "redirectUri": "{{_source.First.RedirectUri}}",
                "tokenFile": "tokens.json", "maxRetries": 1, "requestIntervalMs": 0, "requestTimeoutSeconds": 20, {{business}}
              },
              "warehouse": "warehouse.duckdb"{{consumers}}
            }
            """);
    }

    // The second business reports under a number of its own.
    private static string Own(string account) =>
        account == TwoBusinesses.SecondAccount ? ", \"identificationNumber\": \"RIVERKEEP0002\"" : "";
}
