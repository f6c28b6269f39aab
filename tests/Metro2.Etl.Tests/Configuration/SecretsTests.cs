using Metro2.Etl.Configuration;

namespace Metro2.Etl.Tests.Configuration;

public sealed class SecretsTests : IDisposable
{
    private const string OwnerOnly = "zq-very-secret-1";

    private readonly TemporaryFolder _folder = new();

    private static string WithSecretsFile => SettingsSample.Json.Replace("\"files\":", "\"secretsFile\": \"secrets\", \"files\":", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("# comment\n\nMETRO2_FRESHBOOKS_CLIENT_SECRET = zq-very-secret-1\r\nMETRO2_FRESHBOOKS_REFRESH_TOKEN=abc\n")]
    [InlineData("{ \"METRO2_FRESHBOOKS_CLIENT_SECRET\": \"zq-very-secret-1\", \"METRO2_FRESHBOOKS_REFRESH_TOKEN\": \"abc\" }")]
    public void Secrets_come_from_a_file_that_only_its_owner_reads(string content)
    {
        WriteSecrets(content, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        FreshBooksSecrets secrets = SettingsSample.Load(_folder, WithSecretsFile, environment: _ => null).FreshBooks.Secrets;

        secrets.ClientSecret.Should().Be(OwnerOnly);
        secrets.RefreshToken.Should().Be("abc");
        secrets.AuthorizationCode.Should().BeNull();
    }

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        WriteSecrets("METRO2_FRESHBOOKS_CLIENT_SECRET=zq-very-secret-1\n", UnixFileMode.UserRead);

        SettingsSample.Load(_folder, WithSecretsFile).FreshBooks.Secrets.ClientSecret.Should().Be(SettingsSample.Secret);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_reach_is_refused(UnixFileMode others)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteSecrets("METRO2_FRESHBOOKS_CLIENT_SECRET=zq-very-secret-1\n", UnixFileMode.UserRead | others);

        IReadOnlyList<Mistake> mistakes = SettingsSample.MistakesOf(_folder, WithSecretsFile);

        mistakes.Should().ContainSingle().Which.ToString().Should().Contain("readable_by_others").And.Contain("chmod 600").And.NotContain(OwnerOnly);
    }

    [Theory]
    [InlineData("zq-very-secret-1\n", 1, "not_key_value")]
    [InlineData("\nzq-very-secret-1=x\n", 2, "unknown_key")]
    [InlineData("METRO2_FRESHBOOKS_CLIENT_SECRET=zq-very-secret-1 more\n", 1, "not_allowed")]
    [InlineData("METRO2_FRESHBOOKS_CLIENT_SECRET=zq-very-secret-1\nMETRO2_FRESHBOOKS_CLIENT_SECRET=b\n", 2, "duplicate_key")]
    [InlineData("{ \"METRO2_FRESHBOOKS_CLIENT_SECRET\": [\"zq-very-secret-1\"] }", 1, "wrong_type")]
    [InlineData("{ \"METRO2_FRESHBOOKS_CLIENT_SECRET\": zq-very-secret-1 }", 1, "not_json")]
    [InlineData("{ \"zq-very-secret-1\": \"b\" }", 1, "unknown_key")]
    public void A_mistake_in_the_secrets_file_is_named_without_its_content(string content, int line, string code)
    {
        WriteSecrets(content, UnixFileMode.UserRead);

        IReadOnlyList<Mistake> mistakes = SettingsSample.MistakesOf(_folder, WithSecretsFile);

        Mistake mistake = mistakes.Should().ContainSingle().Subject;
        (mistake.Line, mistake.Code).Should().Be((line, code));
        mistake.ToString().Should().NotContain(OwnerOnly).And.NotContain("very-secret");
    }

    [Fact]
    public void A_missing_client_secret_is_told_with_the_name_of_the_variable()
    {
        SettingsSample.MistakesOf(_folder, environment: _ => null)
            .Should().ContainSingle().Which.Key.Should().Be("METRO2_FRESHBOOKS_CLIENT_SECRET");
    }

    [Fact]
    public void Client_id_and_address_can_come_from_the_environment()
    {
        Dictionary<string, string> variables = new()
        {
            [SecretNames.ClientSecret] = "s",
            [SecretNames.ClientId] = "other",
            [SecretNames.ApiAddress] = "http://127.0.0.1:4711",
        };

        FreshBooksSettings settings = SettingsSample.Load(_folder, environment: variables.GetValueOrDefault).FreshBooks;

        settings.ClientId.Should().Be("other");
        settings.ApiAddress.Should().Be(new Uri("http://127.0.0.1:4711"));
    }

    [Theory]
    [InlineData("METRO2_FRESHBOOKS_API_ADDRESS", "http://zq.example.com")]
    [InlineData("METRO2_FRESHBOOKS_CLIENT_SECRET", "zq with blanks")]
    public void A_mistake_in_the_environment_is_named_without_the_value(string name, string value)
    {
        IReadOnlyList<Mistake> mistakes = SettingsSample.MistakesOf(
            _folder, environment: asked => asked == name ? value : SettingsSample.Environment(asked));

        mistakes.Should().Contain(mistake => mistake.File == "environment" && mistake.Key == name && mistake.Code == "not_allowed");
        string.Join('\n', mistakes).Should().NotContain("zq");
    }

    [Fact]
    public void No_text_of_settings_or_plan_holds_a_secret_or_a_person()
    {
        Dictionary<string, string> variables = SecretNames.All.ToDictionary(name => name, _ => "zq-very-secret-1");
        LoadedRun inputs = SettingsSample.Load(_folder, environment: variables.GetValueOrDefault);

        string[] texts =
        [
            inputs.ToString(), inputs.FreshBooks.ToString(), inputs.FreshBooks.Secrets.ToString(), inputs.Plan.ToString(),
            inputs.Plan.ConsumerFile.ToString(), .. inputs.Plan.ConsumerFile.Rows.Select(row => row.ToString()),
        ];

        string.Join('\n', texts).Should().NotContain(OwnerOnly).And.NotContain("Doe").And.NotContain("Jane").And.NotContain("772112233").And.NotContain("1980");
    }

    private void WriteSecrets(string content, UnixFileMode mode)
    {
        string path = _folder.Write("secrets", content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
