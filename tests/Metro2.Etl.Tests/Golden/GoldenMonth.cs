using Metro2.Etl.Commands;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Sql;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Golden;

/// <summary>The fixed business of <c>fixtures/golden-month</c>, run once through the real command line on 2026-11-03.</summary>
public sealed class GoldenMonth : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal static string Fixture { get; } = Path.Combine(Repository.Root, "fixtures", "golden-month");

    internal ExitCode ExitCode { get; private set; }

    internal string Said { get; private set; } = "";

    internal string FilesDirectory => _folder.File("files/2026-10");

    public async Task InitializeAsync()
    {
        await using GoldenSource source = await GoldenSource.StartAsync(Fixture);
        foreach (string name in (string[])["metro2.json", "consumers.csv"])
        {
            File.Copy(Path.Combine(Fixture, name), _folder.File(name));
        }

        Dictionary<string, string> environment = new()
        {
            ["METRO2_FRESHBOOKS_API_ADDRESS"] = source.Address.GetLeftPart(UriPartial.Authority),
            [TestKeys.Variable.Key] = TestKeys.Variable.Value,
            ["METRO2_FRESHBOOKS_CLIENT_SECRET"] = GoldenSource.ClientSecret,
            ["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = GoldenSource.AuthorizationCode,
        };
        CommandLineProbe probe = new(FixedTime.November2026, name => environment.GetValueOrDefault(name))
        {
            Actions = new CommandActions(RunAction.RunAsync),
        };
        ExitCode = await probe.RunAsync(["run", "--config", _folder.File("metro2.json"), "--period", "2026-10"]);
        Said = probe.Output + probe.Error;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    internal IReadOnlyList<T> Query<T>(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(_folder.File("warehouse.duckdb"));
        return Dapper.SqlMapper.Query<T>(warehouse.Connection, sql).ToList();
    }
}
