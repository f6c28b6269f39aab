using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Proof;

/// <summary>
/// A folder for <c>metro2 run</c> as a process of its own. Its clock is the machine's, so the month is the last one that ended.
/// </summary>
internal sealed class LastMonth : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static ReportingPeriod Period { get; } = FindPeriod(TimeProvider.System.GetUtcNow());

    public string ConfigurationPath => _folder.File("metro2.json");

    public string ConsumersPath => _folder.File("consumers.csv");

    public string TokensPath => _folder.File("tokens.json");

    public string FilesDirectory => _folder.File($"files/{Period}");

    public string WarehousePath => _folder.File("warehouse.duckdb");

    public IEnumerable<string> RunCommand => ["run", "--config", ConfigurationPath, "--period", Period.ToString()];

    /// <summary>Writes the settings; the ids of the app and its address come from the environment.</summary>
    public void WriteConfiguration(string redirectUri) => _folder.Write(
        "metro2.json",
        $$"""
        {
          "furnisher": { "name": "NORTHWATER", "address": "100 EXAMPLE PLAZA SPRINGFIELD IL 62701" },
          "identificationNumber": "NORTHWATER01",
          "bureaus": [
            { "bureau": "equifax", "programId": "EFX0000001" },
            { "bureau": "experian", "programId": "EXP01" },
            { "bureau": "transunion", "programId": "TUC0000001" }
          ],
          "mappings": [ { "group": "telecom", "accountType": "4D" }, { "group": "utility", "accountType": "92" } ],
          "terms": { "agreedGraceDays": 0, "frequency": "M" },
          "freshbooks": { "redirectUri": "{{redirectUri}}", "tokenFile": "tokens.json", "requestIntervalMs": 0 },
          "warehouse": "warehouse.duckdb", "files": "files", "consumers": "consumers.csv"
        }
        """);

    /// <summary>What a person exports before the first run.</summary>
    public static IReadOnlyDictionary<string, string> Environment(string address, string clientId, string secret, string code) =>
        new Dictionary<string, string>
        {
            [TestKeys.Variable.Key] = TestKeys.Variable.Value,
            ["METRO2_FRESHBOOKS_API_ADDRESS"] = address,
            ["METRO2_FRESHBOOKS_CLIENT_ID"] = clientId,
            ["METRO2_FRESHBOOKS_CLIENT_SECRET"] = secret,
            ["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = code,
        };

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(WarehousePath);
        return Dapper.SqlMapper.Query<T>(warehouse.Connection, sql).ToList();
    }

    public void Dispose() => _folder.Dispose();

    private static ReportingPeriod FindPeriod(DateTimeOffset now)
    {
        DateTimeOffset month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(-1);
        return ReportingPeriod.Parse(month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
    }
}
