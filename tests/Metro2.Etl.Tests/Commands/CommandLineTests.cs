using Metro2.Etl.Commands;
using Metro2.Etl.Tests.Configuration;

namespace Metro2.Etl.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<RunRequest> _runs = [];
    private readonly List<DemoRequest> _demos = [];

    private CommandActions Recording => new(
        (request, _) => Record(_runs, request),
        (request, _) => Record(_demos, request));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("run --period 2026-10 --bogus")]
    [InlineData("run")]
    [InlineData("run --period")]
    [InlineData("run --period 2026-13")]
    [InlineData("run --period 10/2026")]
    [InlineData("run --period 2026-11")]
    [InlineData("run --period 2027-01")]
    [InlineData("run --period 2026-10 --verbosity loud")]
    [InlineData("demo --clients 0")]
    [InlineData("demo --clients many")]
    [InlineData("demo --months 121")]
    [InlineData("demo --seed -1")]
    [InlineData("demo --period 2011-12")]
    [InlineData("demo extra")]
    [InlineData("simulate --port 65536")]
    [InlineData("status --config a.json --warehouse b.duckdb")]
    [InlineData("")]
    public async Task A_command_line_that_is_not_understood_is_bad_usage_and_starts_nothing(string line)
    {
        CommandLineProbe probe = new() { Actions = Recording };

        ExitCode code = await probe.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        code.Should().Be(ExitCode.BadUsage);
        probe.Error.Should().Contain("Nothing was started");
        _runs.Should().BeEmpty();
        _demos.Should().BeEmpty();
    }

    [Theory]
    [InlineData("run --period 2026-11", "--period 2026-11 has not ended yet")]
    [InlineData("run --period 2026-1", "yyyy-MM")]
    [InlineData("run", "--period")]
    [InlineData("demo --clients 1000001", "--clients takes a whole number from 1 to 1000000.")]
    public async Task Bad_usage_says_what_would_be_right(string line, string told)
    {
        CommandLineProbe probe = new() { Actions = Recording };

        await probe.RunAsync(line.Split(' '));

        probe.Error.Should().Contain(told);
    }

    [Theory]
    [InlineData(10, 31, ExitCode.BadUsage)]
    [InlineData(11, 1, ExitCode.Done)]
    public async Task A_month_can_be_reported_from_the_day_after_its_end(int month, int day, ExitCode expected)
    {
        WriteSettings();
        FixedTime clock = new(new DateTimeOffset(2026, month, day, 0, 0, 0, TimeSpan.Zero));
        CommandLineProbe probe = new(clock, SettingsSample.Environment) { Actions = Recording };

        (await probe.RunAsync(["run", "--config", _folder.File("metro2.json"), "--period", "2026-10"])).Should().Be(expected);
    }

    [Fact]
    public async Task Run_hands_over_a_checked_plan()
    {
        WriteSettings();
        CommandLineProbe probe = new(environment: SettingsSample.Environment) { Actions = Recording };

        ExitCode code = await probe.RunAsync(["run", "--period", "2026-10", "--config", _folder.File("metro2.json")]);

        code.Should().Be(ExitCode.Done);
        _runs.Should().ContainSingle().Which.Loaded.Plan.Period.Should().Be(SettingsSample.October2026);
        probe.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_tells_every_mistake_of_the_settings_and_starts_nothing()
    {
        WriteSettings(SettingsSample.Json.Replace("\"4D\"", "\"XX\"", StringComparison.Ordinal));
        CommandLineProbe probe = new() { Actions = Recording };

        ExitCode code = await probe.RunAsync(["run", "--period", "2026-10", "--config", _folder.File("metro2.json")]);

        code.Should().Be(ExitCode.FixSettings);
        _runs.Should().BeEmpty();
        probe.Error.Should().Contain("metro2.json:15:42 mappings[0].accountType").And.Contain("METRO2_FRESHBOOKS_CLIENT_SECRET");
    }

    [Fact]
    public async Task Run_tells_bad_consumer_rows_by_place_and_goes_on()
    {
        WriteSettings(csv: SettingsSample.Csv + "102,person,Zimmerman,Robert,,,123456789,,,,,,,telecom\n");
        CommandLineProbe probe = new(environment: SettingsSample.Environment) { Actions = Recording };

        ExitCode code = await probe.RunAsync(["run", "--period", "2026-10", "--config", _folder.File("metro2.json")]);

        code.Should().Be(ExitCode.Done);
        _runs.Should().ContainSingle();
        probe.Error.Should().Contain("consumers.csv:3 ssn: impossible_ssn").And.NotContain("Zimmerman").And.NotContain("123456789");
    }

    [Fact]
    public async Task Demo_hands_over_its_defaults()
    {
        CommandLineProbe probe = new() { Actions = Recording };

        (await probe.RunAsync(["demo"])).Should().Be(ExitCode.Done);

        DemoRequest demo = _demos.Should().ContainSingle().Subject;
        (demo.OutDirectory, demo.Seed, demo.Clients, demo.Months, demo.Period.ToString())
            .Should().Be((Path.GetFullPath("metro2-demo"), 1, 250, 24, "2026-10"));
    }

    [Fact]
    public async Task Demo_hands_over_what_was_given_even_for_a_month_to_come()
    {
        CommandLineProbe probe = new() { Actions = Recording };

        await probe.RunAsync(["demo", "--out", _folder.Path, "--seed", "7", "--clients", "10", "--months", "3", "--period", "2027-02"]);

        DemoRequest demo = _demos.Should().ContainSingle().Subject;
        (demo.OutDirectory, demo.Seed, demo.Clients, demo.Months, demo.Period.ToString()).Should().Be((_folder.Path, 7, 10, 3, "2027-02"));
    }

    [Fact]
    public async Task A_command_without_work_does_not_exist()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["demo"])).Should().Be(ExitCode.BadUsage);
    }

    [Fact]
    public async Task Version_is_that_of_the_program()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["--version"])).Should().Be(ExitCode.Done);

        probe.Output.Trim().Should().MatchRegex(@"^metro2 \d+\.\d+\.\d+$");
    }

    [Fact]
    public async Task Help_lists_commands_and_is_no_error()
    {
        CommandLineProbe probe = new() { Actions = Recording };

        (await probe.RunAsync(["--help"])).Should().Be(ExitCode.Done);

        probe.Output.Should().Contain("demo").And.Contain("run").And.Contain("init").And.Contain("--verbosity");
    }

    [Fact]
    public async Task Init_writes_both_files_once()
    {
        CommandLineProbe first = new();
        CommandLineProbe second = new();

        (await first.RunAsync(["init", "--out", _folder.Path])).Should().Be(ExitCode.Done);
        (await second.RunAsync(["init", "--out", _folder.Path])).Should().Be(ExitCode.FixSettings);

        File.Exists(_folder.File("metro2.json")).Should().BeTrue();
        File.Exists(_folder.File("consumers.csv")).Should().BeTrue();
        first.Output.Should().Contain(_folder.File("metro2.json"));
        second.Error.Should().Contain("exists already");
    }

    private void WriteSettings(string json = SettingsSample.Json, string csv = SettingsSample.Csv)
    {
        _folder.Write("metro2.json", json);
        _folder.Write("consumers.csv", csv);
    }

    private static Task<ExitCode> Record<T>(List<T> requests, T request)
    {
        requests.Add(request);
        return Task.FromResult(ExitCode.Done);
    }
}
