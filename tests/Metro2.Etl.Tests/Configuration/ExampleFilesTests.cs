using System.Text;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.Tests.Configuration;

public sealed class ExampleFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_example_has_mistakes_only_where_a_placeholder_stands()
    {
        ExampleFiles.Write(_folder.Path);

        Action load = () => new RunPlanLoader(FixedTime.November2026, SettingsSample.Environment)
            .Load(_folder.File("metro2.json"), SettingsSample.October2026);

        load.Should().Throw<ConfigurationException>().Which.Mistakes.Select(mistake => mistake.Key).Should().Equal(
            "furnisher.name", "furnisher.address", "identificationNumber", "bureaus[0].programId", "bureaus[1].programId",
            "bureaus[2].programId", "bureaus[2].identificationNumber", "mappings[0].accountType", "mappings[1].accountType", "freshbooks.clientId");
    }

    [Fact]
    public void The_example_loads_once_the_placeholders_are_replaced()
    {
        ExampleFiles.Write(_folder.Path);
        string json = File.ReadAllText(_folder.File("metro2.json"))
            .Replace("<code>", "4D", StringComparison.Ordinal)
            .Replace("<id>", "AB123", StringComparison.Ordinal)
            .Replace("<number>", "NWFW00001", StringComparison.Ordinal);
        json = System.Text.RegularExpressions.Regex.Replace(json, "\"<[^>]*>\"", "\"ExampleValue\"");
        _folder.Write("metro2.json", json);

        LoadedRun loaded = new RunPlanLoader(FixedTime.November2026, SettingsSample.Environment)
            .Load(_folder.File("metro2.json"), SettingsSample.October2026);

        loaded.Plan.Bureaus.Should().HaveCount(3);
        loaded.Plan.ConsumerFile.Rows.Should().HaveCount(6).And.OnlyContain(row => row.RejectCode == null);
        loaded.ConsumerFindings.Should().BeEmpty();
    }

    [Fact]
    public void The_example_shows_every_setting()
    {
        foreach (SettingSpec spec in SettingsSchema.All)
        {
            ExampleFiles.Settings.Should().Contain($"\"{spec.Name}\":", because: spec.Path);
        }
    }

    [Fact]
    public void Every_column_stands_in_the_example_of_the_consumer_file()
    {
        ExampleFiles.Consumers.Split('\n')[0].Trim().Should().Be(string.Join(',', ConsumerColumns.All));
    }

    [Theory]
    [InlineData("metro2.json")]
    [InlineData("consumers.csv")]
    public void An_existing_file_is_left_as_it_is_and_nothing_is_written(string existing)
    {
        _folder.Write(existing, "mine");

        Action write = () => ExampleFiles.Write(_folder.Path);

        write.Should().Throw<EtlException>().Where(exception => exception.ExitCode == ExitCode.FixSettings && exception.Message.Contains(existing));
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
        File.ReadAllText(_folder.File(existing)).Should().Be("mine");
    }

    [Fact]
    public void The_files_are_for_their_owner_only()
    {
        ExampleFiles.Write(_folder.File("new"));

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(_folder.File("new"), "consumers.csv")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_folder.File("new"), "metro2.json"))).Should().NotContain("\r");
    }
}
