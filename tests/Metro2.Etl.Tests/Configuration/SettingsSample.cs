using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Tests.Configuration;

/// <summary>A settings file and a consumer file without a mistake, to be spoilt one place at a time.</summary>
internal static class SettingsSample
{
    public const string Secret = "s3cr3t-client-value";

    public const string Json = """
        {
          "furnisher": {
            "name": "Northwater Fiber & Water",
            "address": "1 Example Plaza, Springfield, IL 62701",
            "telephone": "2175550100",
            "programDate": "2024-01-01",
            "programRevisionDate": "2025-03-01"
          },
          "identificationNumber": "NWFW00001",
          "bureaus": [
            { "bureau": "equifax", "programId": "EQ12345678" },
            { "bureau": "experian", "programId": "EX123", "fileName": "NW_{bureau}.{period}.txt" }
          ],
          "mappings": [
            { "group": "telecom", "accountType": "4D" },
            { "group": "utility", "accountType": "92" }
          ],
          "terms": { "agreedGraceDays": 5, "frequency": "M" },
          "freshbooks": {
            "clientId": "abc123",
            "redirectUri": "https://localhost/callback"
          },
          "warehouse": "data/warehouse.duckdb",
          "files": "files",
          "consumers": "consumers.csv"
        }
        """;

    public const string Csv =
        "client_id,kind,surname,first_name,middle_name,generation,ssn,birth_date,street,street2,city,state,postal_code,account_group\n"
        + "101,person,Doe,Jane,Q,J,772-11-2233,1980-05-17,,,,,,telecom\n";

    public static readonly ReportingPeriod October2026 = ReportingPeriod.Parse("2026-10");

    public static string? Environment(string name) => name switch
    {
        SecretNames.ClientSecret => Secret,
        DataKeySource.Variable => TestKeys.FirstText,
        _ => null,
    };

    public static LoadedRun Load(TemporaryFolder folder, string json = Json, string csv = Csv, Func<string, string?>? environment = null)
    {
        string path = folder.Write("metro2.json", json);
        folder.Write("consumers.csv", csv);
        string? Asked(string name) => (environment ?? Environment)(name) ?? (name == DataKeySource.Variable ? TestKeys.FirstText : null);
        return new RunPlanLoader(FixedTime.November2026, Asked).Load(path, October2026);
    }

    public static IReadOnlyList<Mistake> MistakesOf(TemporaryFolder folder, string json = Json, string csv = Csv, Func<string, string?>? environment = null)
    {
        try
        {
            Load(folder, json, csv, environment);
            return [];
        }
        catch (ConfigurationException exception)
        {
            return exception.Mistakes;
        }
    }
}
