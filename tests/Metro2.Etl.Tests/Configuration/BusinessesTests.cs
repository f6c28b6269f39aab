using Metro2.Etl.Configuration;

namespace Metro2.Etl.Tests.Configuration;

/// <summary>Several businesses in one settings file.</summary>
public sealed class BusinessesTests : IDisposable
{
    private const string Two = """
        [ { "accountId": "Aa11", "consumers": "a.csv" },
          { "accountId": "Bb22", "consumers": "b.csv", "files": "elsewhere", "identificationNumber": "OTHER0001",
            "terms": { "agreedGraceDays": 9, "frequency": "P" },
            "bureaus": [ { "bureau": "transunion", "programId": "TU1" } ] } ]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_business_has_its_own_and_shares_the_rest()
    {
        List<Mistake> mistakes = [];

        IReadOnlyList<Settings> all = Load(Json(Two), mistakes)!;

        mistakes.Should().BeEmpty();
        all.Should().HaveCount(2);
        all.Select(business => business.FreshBooks.AccountId).Should().Equal("Aa11", "Bb22");
        all.Select(business => business.ConsumersPath).Should().Equal(_folder.File("a.csv"), _folder.File("b.csv"));
        all.Select(business => business.FilesDirectory).Should().Equal(_folder.File("files/Aa11"), _folder.File("elsewhere"));
        all.Select(business => business.WarehousePath).Distinct().Should().ContainSingle();
        all.Select(business => business.FreshBooks.TokenFile).Distinct().Should().ContainSingle();
        all.Select(business => business.AgreedGraceDays).Should().Equal(5, 9);
        all[0].Bureaus.Select(bureau => bureau.IdentificationNumber).Should().Equal("NWFW00001", "NWFW00001");
        all[1].Bureaus.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new BureauSettings(Bureau.TransUnion, "TU1", "OTHER0001", FileNameTemplate.Default));
        all[1].Mappings.Should().BeEquivalentTo(all[0].Mappings);
    }

    [Fact]
    public void A_file_without_the_list_is_one_business_as_ever()
    {
        List<Mistake> mistakes = [];

        Settings only = Load(SettingsSample.Json, mistakes)!.Should().ContainSingle().Subject;

        mistakes.Should().BeEmpty();
        only.FreshBooks.AccountId.Should().BeNull();
        only.FilesDirectory.Should().Be(_folder.File("files"));
    }

    public static TheoryData<string, string, string> Spoilt => new()
    {
        { """[ { "accountId": "Aa11", "consumers": "a.csv" }, { "accountId": "Aa11", "consumers": "b.csv", "files": "files-b" } ]""", "freshbooks.businesses[1].accountId", "duplicate_business" },
        { """[ { "accountId": "Aa11", "consumers": "a.csv" }, { "accountId": "Bb22", "consumers": "./A.csv" } ]""", "freshbooks.businesses[1].consumers", "duplicate_business" },
        { """[ { "accountId": "Aa11", "consumers": "a.csv" }, { "accountId": "Bb22", "consumers": "b.csv", "files": "files/aa11" } ]""", "freshbooks.businesses[1].files", "duplicate_business" },
        { """[ { "accountId": "Aa11" } ]""", "freshbooks.businesses[0].consumers", "missing" },
        { """[ { "consumers": "a.csv" } ]""", "freshbooks.businesses[0].accountId", "missing" },
        { """[ { "accountId": "Aa11", "consumers": "a.csv", "warehouse": "x.duckdb" } ]""", "freshbooks.businesses[0].warehouse", "unknown_key" },
        { """[ { "accountId": "Aa11", "consumers": "a.csv", "terms": { "agreedGraceDays": 91, "frequency": "M" } } ]""", "freshbooks.businesses[0].terms.agreedGraceDays", "not_allowed" },
        { """[ { "accountId": "Aa11", "consumers": "a.csv", "bureaus": [ { "bureau": "equifax" } ] } ]""", "freshbooks.businesses[0].bureaus[0].programId", "missing" },
        { """[ { "accountId": "A-11", "consumers": "a.csv" } ]""", "freshbooks.businesses[0].accountId", "not_allowed" },
        { "[ ]", "freshbooks.businesses", "empty_list" },
        { "[ 7 ]", "freshbooks.businesses[0]", "wrong_type" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void A_mistake_is_told_with_its_place(string businesses, string key, string code)
    {
        List<Mistake> mistakes = [];

        Load(Json(businesses), mistakes).Should().BeNull();

        mistakes.Select(mistake => (mistake.Key, mistake.Code)).Should().Equal((key, code));
    }

    [Fact]
    public void What_is_each_businesss_own_does_not_stand_beside_the_list()
    {
        List<Mistake> mistakes = [];
        string json = SettingsSample.Json.Replace("\"clientId\"", $"\"accountId\": \"Aa11\", \"businesses\": {Two}, \"clientId\"", StringComparison.Ordinal);

        Load(json, mistakes).Should().BeNull();

        mistakes.Select(mistake => (mistake.Key, mistake.Code)).Should().Equal(
            ("freshbooks.accountId", "not_with_businesses"), ("consumers", "not_with_businesses"));
    }

    [Fact]
    public void A_rule_between_settings_that_all_share_is_told_once()
    {
        List<Mistake> mistakes = [];

        Load(Json(Two.Replace("\"terms\"", "\"programme\"", StringComparison.Ordinal)).Replace("2025-03-01", "2023-03-01", StringComparison.Ordinal), mistakes);

        mistakes.Where(mistake => mistake.Code == "dates_out_of_order").Should().ContainSingle();
    }

    private static string Json(string businesses) => SettingsSample.Json
        .Replace(",\n  \"consumers\": \"consumers.csv\"", "", StringComparison.Ordinal)
        .Replace("\"clientId\"", $"\"businesses\": {businesses}, \"clientId\"", StringComparison.Ordinal);

    private IReadOnlyList<Settings>? Load(string json, List<Mistake> mistakes) =>
        new SettingsLoader(FixedTime.November2026, SettingsSample.Environment).LoadAll(_folder.Write("metro2.json", json), mistakes, asksFreshBooks: true);
}
