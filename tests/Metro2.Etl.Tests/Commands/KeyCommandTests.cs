using Metro2.Etl.Configuration;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Tests.Configuration;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Etl.Tests.Proof;

namespace Metro2.Etl.Tests.Commands;

public sealed class KeyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_key_is_for_its_owner_only_and_is_not_printed()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["key", "new", "--out", _folder.File("data.key")])).Should().Be(ExitCode.Done);

        string text = await File.ReadAllTextAsync(_folder.File("data.key"));
        using DataKey key = DataKey.Parse(text)!;
        probe.Output.Should().Contain(key.Id).And.NotContain(text.Trim());
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_folder.File("data.key")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_key_is_never_overwritten()
    {
        _folder.Write("data.key", "mine");

        (await new CommandLineProbe().RunAsync(["key", "new", "--out", _folder.File("data.key")])).Should().Be(ExitCode.FixSettings);

        (await File.ReadAllTextAsync(_folder.File("data.key"))).Should().Be("mine");
    }

    [Fact]
    public async Task A_rotated_warehouse_goes_on_under_the_new_key_with_the_same_files()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        await month.RunAsync();
        IReadOnlyDictionary<string, string> before = month.Digests();
        string newKey = _folder.File("new.key");
        await new CommandLineProbe().RunAsync(["key", "new", "--out", newKey]);
        CommandLineProbe probe = new(month.Time, name => month.Environment.GetValueOrDefault(name));

        (await probe.RunAsync(["key", "rotate", "--config", month.ConfigurationPath, "--to", newKey])).Should().Be(ExitCode.Done, probe.Error);
        (await probe.RunAsync(["key", "status", "--config", month.ConfigurationPath])).Should().Be(ExitCode.Done);

        using DataKey key = DataKey.Parse(await File.ReadAllTextAsync(newKey))!;
        probe.Output.Should().Contain(key.Id).And.NotContain(TestKeys.First.Id);
        (await month.RunAsync()).Should().Be(ExitCode.FixSettings, "the settings still give the old key");
        month.Environment[DataKeySource.Variable] = await File.ReadAllTextAsync(newKey);
        (await month.RunAsync()).Should().Be(ExitCode.Done, "the period is done");
        month.Digests().Should().Equal(before);
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("short", "not_allowed")]
    public void A_missing_or_broken_key_is_a_mistake_of_the_settings(string? text, string code)
    {
        List<Mistake> mistakes = [];

        new DataKeySource(_ => text).Read(keyPath: null, mistakes).Should().BeNull();

        Mistake mistake = mistakes.Should().ContainSingle().Subject;
        (mistake.Key, mistake.Code).Should().Be((DataKeySource.Variable, code));
        mistake.ToString().Should().NotContain("short");
    }

    [Fact]
    public void The_settings_name_the_key_file_and_the_environment_goes_before_it()
    {
        string path = _folder.Write("data.key", TestKeys.SecondText + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        string json = SettingsSample.Json.Replace("\"consumers.csv\"", "\"consumers.csv\", \"keyFile\": \"data.key\"", StringComparison.Ordinal);
        List<Mistake> mistakes = [];

        SettingsSample.Load(_folder, json).Key.Id.Should().Be(TestKeys.First.Id);
        new DataKeySource(_ => null).Read(path, mistakes)!.Id.Should().Be(TestKeys.Second.Id);
        mistakes.Should().BeEmpty();
    }

    [UnixFact]
    public void A_key_file_that_others_can_read_is_refused()
    {
        string path = _folder.Write("data.key", TestKeys.FirstText);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        }

        List<Mistake> mistakes = [];

        DataKeySource.ReadFile(path, mistakes).Should().BeNull();

        mistakes.Should().ContainSingle().Which.Code.Should().Be("readable_by_others");
    }
}
