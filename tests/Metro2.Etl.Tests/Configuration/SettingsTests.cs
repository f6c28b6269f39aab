using Metro2.Etl.Configuration;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Configuration;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_settings_file_without_mistakes_becomes_a_plan()
    {
        LoadedRun inputs = SettingsSample.Load(_folder);

        RunPlan plan = inputs.Plan;
        plan.Furnisher.Should().Be(new Furnisher(
            "NORTHWATER FIBER & WATER", "1 EXAMPLE PLAZA, SPRINGFIELD, IL 62701", "2175550100", new DateOnly(2024, 1, 1), new DateOnly(2025, 3, 1)));
        plan.Bureaus.Should().Equal(
            new BureauTarget(Bureau.Equifax, "EQ12345678", "NWFW00001", "equifax-2026-10.dat"),
            new BureauTarget(Bureau.Experian, "EX123", "NWFW00001", "NW_experian.2026-10.txt"));
        plan.Mappings.Should().Equal(new MappingRule(1, 15, "4D", Group: "telecom"), new MappingRule(2, 16, "92", Group: "utility"));
        plan.CurrencyRates.Should().BeEmpty();
        plan.Reporting.Should().Be(ReportingSettings.Default);
        plan.AgreedGraceDays.Should().Be(5);
        plan.TermsFrequency.Should().Be("M");
        plan.WarehousePath.Should().Be(Path.Combine(_folder.Path, "data", "warehouse.duckdb"));
        plan.FilesDirectory.Should().Be(_folder.File("files"));
        plan.ConsumerFile.Rows.Should().ContainSingle().Which.Ssn.Should().Be("772112233");
        inputs.ConsumerFindings.Should().BeEmpty();
        inputs.FreshBooks.Secrets.ClientSecret.Should().Be(SettingsSample.Secret);
        inputs.FreshBooks.ApiAddress.Should().Be(new Uri("https://api.freshbooks.com"));
        inputs.FreshBooks.TokenFile.Should().Be(_folder.File("freshbooks-tokens.json"));
    }

    [Theory]
    [InlineData("\"telephone\":", "\"telefone\":", 5, 5, "furnisher.telefone", "unknown_key", "did you mean 'telephone'?")]
    [InlineData("\"name\": \"Northwater Fiber & Water\",", "", 2, 16, "furnisher.name", "missing", "1 to 40")]
    [InlineData("\"Northwater Fiber & Water\"", "\"Łukasz Fiber\"", 3, 13, "furnisher.name", "not_allowed", "printable ASCII")]
    [InlineData("\"Northwater Fiber & Water\"", "\"12345678901234567890123456789012345678901\"", 3, 13, "furnisher.name", "not_allowed", "1 to 40")]
    [InlineData("\"Northwater Fiber & Water\"", "17", 3, 13, "furnisher.name", "wrong_type", "a number stands where a text in quotes belongs")]
    [InlineData("\"2175550100\"", "\"217-555-0100\"", 5, 18, "furnisher.telephone", "not_allowed", "ten digits")]
    [InlineData("\"2024-01-01\"", "\"2024-02-30\"", 6, 20, "furnisher.programDate", "not_allowed", "yyyy-MM-dd")]
    [InlineData("\"2024-01-01\"", "\"2025-03-02\"", 7, 28, "furnisher.programRevisionDate", "dates_out_of_order", "the same day or later")]
    [InlineData("\"2025-03-01\"", "\"2026-11-04\"", 7, 28, "furnisher.programRevisionDate", "future_date", "today or earlier")]
    [InlineData("\"NWFW00001\"", "\"NW 00001\"", 9, 27, "identificationNumber", "not_allowed", "5 to 20")]
    [InlineData("\"NWFW00001\"", "\"99999\"", 9, 27, "identificationNumber", "not_allowed", "not all 9")]
    [InlineData("\"bureau\": \"experian\"", "\"bureau\": \"equifax\"", 12, 17, "bureaus[1].bureau", "duplicate_bureau", "line 11")]
    [InlineData("\"bureau\": \"experian\"", "\"bureau\": \"Experian\"", 12, 17, "bureaus[1].bureau", "not_allowed", "equifax, experian, transunion")]
    [InlineData("\"EX123\"", "\"EX1234\"", 12, 42, "bureaus[1].programId", "too_long", "1 to 5")]
    [InlineData("\"EX123\"", "\"\"", 12, 42, "bureaus[1].programId", "not_allowed", "1 to 10")]
    [InlineData("NW_{bureau}.{period}.txt", "../{bureau}.txt", 12, 63, "bureaus[1].fileName", "not_allowed", "{period}")]
    [InlineData("NW_{bureau}.{period}.txt", "{name}.txt", 12, 63, "bureaus[1].fileName", "not_allowed", "{period}")]
    [InlineData("NW_{bureau}.{period}.txt", "a.partial", 12, 63, "bureaus[1].fileName", "not_allowed", ".partial")]
    [InlineData("NW_{bureau}.{period}.txt", "EQUIFAX-{period}.dat", 12, 63, "bureaus[1].fileName", "duplicate_file_name", "names that differ")]
    [InlineData("\"4D\"", "\"4d\"", 15, 42, "mappings[0].accountType", "not_allowed", "4D (Telecommunications)")]
    [InlineData("\"4D\"", "\"26\"", 15, 42, "mappings[0].accountType", "not_allowed", "92 (Utility company)")]
    [InlineData("\"utility\"", "\"telecom\"", 16, 5, "mappings[1]", "duplicate_rule", "line 15")]
    [InlineData(", \"accountType\": \"4D\"", "", 15, 5, "mappings[0].accountType", "missing", "4D (Telecommunications)")]
    [InlineData("\"agreedGraceDays\": 5", "\"agreedGraceDays\": 91", 18, 33, "terms.agreedGraceDays", "not_allowed", "0 to 90")]
    [InlineData("\"agreedGraceDays\": 5", "\"agreedGraceDays\": -1", 18, 33, "terms.agreedGraceDays", "not_allowed", "0 to 90")]
    [InlineData("\"agreedGraceDays\": 5", "\"agreedGraceDays\": 5.5", 18, 33, "terms.agreedGraceDays", "not_allowed", "a whole number")]
    [InlineData("\"agreedGraceDays\": 5", "\"agreedGraceDays\": null", 18, 33, "terms.agreedGraceDays", "wrong_type", "null stands where a number belongs")]
    [InlineData("\"frequency\": \"M\"", "\"frequency\": \"Q\"", 18, 49, "terms.frequency", "not_allowed", "M, P")]
    [InlineData("\"https://localhost/callback\"", "\"http://example.com/\"", 21, 20, "freshbooks.redirectUri", "not_allowed", "https")]
    [InlineData("\"clientId\": \"abc123\",", "\"clientId\": \"abc123\", \"apiAddress\": \"http://example.com\",", 20, 41, "freshbooks.apiAddress", "not_allowed", "127.0.0.1")]
    [InlineData("\"clientId\": \"abc123\",", "", 19, 17, "freshbooks.clientId", "missing", "METRO2_FRESHBOOKS_CLIENT_ID")]
    [InlineData("\"clientId\": \"abc123\",", "\"clientId\": \"abc123\", \"requestsInFlight\": 0,", 20, 47, "freshbooks.requestsInFlight", "not_allowed", "1 to 16")]
    [InlineData("\"clientId\": \"abc123\",", "\"clientId\": \"abc123\", \"clientSecret\": \"zzTop\",", 20, 27, "freshbooks.clientSecret", "secret_in_settings", "METRO2_FRESHBOOKS_CLIENT_SECRET")]
    [InlineData("\"files\": \"files\",", "\"files\": \"files\", \"files\": \"other\",", 24, 21, "files", "duplicate_key", "line 24")]
    [InlineData("\"files\": \"files\",", "\"files\": \"\",", 24, 12, "files", "not_allowed", "a path")]
    [InlineData("\"files\": \"files\",", "\"files\": \"files\", \"secretsFile\": \"no-such\",", 0, 0, "", "no_such_file", "a file that exists")]
    [InlineData("\"consumers.csv\"", "\"people.csv\"", 0, 0, "", "no_such_file", "a file that exists")]
    [InlineData("\"files\": \"files\",", "\"files\" \"files\",", 24, 11, "", "not_json", "JSON")]
    public void A_mistake_is_named_with_line_column_key_and_what_is_allowed(
        string good, string bad, int line, int column, string key, string code, string told)
    {
        SettingsSample.Json.Should().Contain(good);

        IReadOnlyList<Mistake> mistakes = SettingsSample.MistakesOf(_folder, SettingsSample.Json.Replace(good, bad, StringComparison.Ordinal));

        Mistake mistake = mistakes.Should().ContainSingle().Subject;
        (mistake.Line, mistake.Column, mistake.Key, mistake.Code).Should().Be((line, column, key, code));
        mistake.ToString().Should().StartWith(_folder.Path).And.Contain(told);
    }

    /// <summary>A database is called after its file, and a schema of that name would make every relation in it ambiguous.</summary>
    [Fact]
    public void A_warehouse_is_not_called_like_a_schema_in_it()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.November2026);
        new ModelRunner(warehouse.Connection, FixedTime.November2026, SqlProject.Embedded()).Prepare();
        List<string> schemas = warehouse.Connection.Rows(
            "select schema_name from duckdb_schemas() where not internal", reader => reader.GetString(0));

        schemas.Should().Contain("metro2").And.BeSubsetOf(SqlProject.Schemas);
        foreach (string schema in SqlProject.Schemas.Append("Metro2"))
        {
            SettingsSample.MistakesOf(_folder, SettingsSample.Json.Replace("data/warehouse", $"data/{schema}", StringComparison.Ordinal))
                .Should().ContainSingle(schema).Which.ToString().Should().Contain("warehouse: not_allowed").And.Contain("none of main, raw");
        }
    }

    [Fact]
    public void A_bureau_without_an_identification_number_of_its_own_needs_the_common_one()
    {
        string json = SettingsSample.Json
            .Replace("\"identificationNumber\": \"NWFW00001\",", "", StringComparison.Ordinal)
            .Replace("\"programId\": \"EX123\"", "\"programId\": \"EX123\", \"identificationNumber\": \"NWFW00002\"", StringComparison.Ordinal);

        SettingsSample.MistakesOf(_folder, json).Should().ContainSingle()
            .Which.Should().Match<Mistake>(mistake => mistake.Key == "bureaus[0].identificationNumber" && mistake.Line == 11);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_told_at_once()
    {
        string json = SettingsSample.Json
            .Replace("\"4D\"", "\"XX\"", StringComparison.Ordinal)
            .Replace("\"frequency\": \"M\"", "\"frequncy\": \"M\"", StringComparison.Ordinal);

        IReadOnlyList<Mistake> mistakes = SettingsSample.MistakesOf(_folder, json, "client_id,kind,surname\n", _ => null);

        mistakes.Select(mistake => mistake.Code).Should().Equal(
            "not_allowed", "unknown_key", "missing", "missing", "missing_column");
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_allowed()
    {
        string json = "\uFEFF// who\n" + SettingsSample.Json.Replace("\"frequency\": \"M\"", "/* how */ \"frequency\": \"M\",", StringComparison.Ordinal);

        SettingsSample.MistakesOf(_folder, json).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{ \"files\": \"\\ud800\" }")]
    public void A_file_that_is_no_object_is_one_mistake(string json)
    {
        SettingsSample.MistakesOf(_folder, json).Should().ContainSingle().Which.Code.Should().BeOneOf("not_json", "wrong_type");
    }

    [Fact]
    public void A_missing_settings_file_is_named()
    {
        Action load = () => new RunPlanLoader(FixedTime.November2026, _ => null).Load(_folder.File("metro2.json"), SettingsSample.October2026);

        load.Should().Throw<ConfigurationException>().Which.Message.Should().Contain(_folder.File("metro2.json")).And.Contain("no_such_file");
    }

    [Fact]
    public void The_message_says_that_nothing_changed_and_what_to_do()
    {
        ConfigurationException exception = new([new Mistake("a.json", 3, 5, "x", "missing", "the setting is missing", "y")]);

        exception.ExitCode.Should().Be(ExitCode.FixSettings);
        exception.Message.Should().Contain("a.json:3:5 x: missing: the setting is missing; allowed: y")
            .And.Contain("nothing was changed").And.Contain("same command again");
    }

    [Theory]
    [InlineData("\"agreedGraceDays\": 5", "\"agreedGraceDays\": 6", true)]
    [InlineData("\"programId\": \"EX123\"", "\"programId\": \"EX124\"", true)]
    [InlineData("\"accountType\": \"92\"", "\"accountType\": \"4D\"", true)]
    [InlineData("\"programDate\": \"2024-01-01\",", "", true)]
    [InlineData("Northwater Fiber & Water", "Northwater Fibre & Water", true)]
    [InlineData("NW_{bureau}", "NX_{bureau}", true)]
    [InlineData("data/warehouse.duckdb", "elsewhere/warehouse.duckdb", false)]
    [InlineData("\"clientId\": \"abc123\",", "\"clientId\": \"abc123\", \"requestsInFlight\": 1,", false)]
    [InlineData("Northwater Fiber & Water", "NORTHWATER Fiber & Water", false)]
    public void The_digest_changes_with_what_can_change_a_file_and_with_nothing_else(string before, string after, bool changes)
    {
        string first = SettingsSample.Load(_folder).Plan.ConfigurationSha256;
        string second = SettingsSample.Load(_folder, SettingsSample.Json.Replace(before, after, StringComparison.Ordinal)).Plan.ConfigurationSha256;

        first.Should().MatchRegex("^[0-9a-f]{64}$");
        (second != first).Should().Be(changes);
    }
}
