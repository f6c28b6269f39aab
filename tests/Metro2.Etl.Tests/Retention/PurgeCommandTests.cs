using System.Globalization;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Configuration;
using Metro2.Etl.Tests.Proof;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Retention;

public sealed class PurgeCommandTests : IDisposable
{
    private static readonly string[] Who = ["--by", "R. Head", "--reason", "yearly"];

    private readonly TemporaryFolder _folder = new();

    public PurgeCommandTests()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(WarehousePath, FixedTime.November2026);
        OldPages.Run(warehouse, "m18", 2018);
        OldPages.Run(warehouse, "m26", 2026);
        OldPages.Page(warehouse, 1, "m18", 2018, """{"userid": 5, "lname": "Vanishington"}""");
        OldPages.Page(warehouse, 2, "m26", 2026, """{"userid": 5, "lname": "Remainsworth"}""");
        OldPages.Consumer(warehouse, "m18", "Vanishington");
    }

    private string WarehousePath => _folder.File("data/warehouse.duckdb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_purge_tells_what_went_and_status_tells_it_afterwards()
    {
        (ExitCode code, string output, string error) = await PurgeAsync("", Who);
        (ExitCode again, string nothing, _) = await PurgeAsync("", Who);

        code.Should().Be(ExitCode.Done, error);
        output.Should().Contain("Purge 1 took 1 pages").And.Contain("1 consumer rows of 1 runs").And.Contain("Copies and backups");
        again.Should().Be(ExitCode.Done);
        nothing.Should().Contain("Nothing to purge");
        (await StatusAsync()).Should().Contain("Newest purge").And.Contain("1 at 2026-11-03 06:00:00Z by R. Head, older than 7 years: 1 pages, 1 consumer rows")
            .And.NotContain("not rewritten");
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        byte[] before = await File.ReadAllBytesAsync(WarehousePath);

        (ExitCode code, string output, string error) = await PurgeAsync("", "--dry-run");

        code.Should().Be(ExitCode.Done, error);
        output.Should().Contain("A purge would take 1 pages").And.Contain("1 consumer rows of 1 runs").And.Contain("Nothing was changed");
        (await File.ReadAllBytesAsync(WarehousePath)).Should().Equal(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Under_a_legal_hold_nothing_goes(bool isDry)
    {
        IReadOnlyList<string> before = WarehouseContents.Of(WarehousePath);

        (ExitCode code, _, string error) = await PurgeAsync("\"retention\": { \"legalHold\": true },", isDry ? ["--dry-run"] : Who);

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain("legal hold").And.Contain("Nothing was changed");
        WarehouseContents.Of(WarehousePath).Should().Equal(before);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task The_settings_say_how_many_years_are_kept(int years, bool goes)
    {
        string retention = string.Create(CultureInfo.InvariantCulture, $"\"retention\": {{ \"years\": {years}, \"legalHold\": false }},");

        (_, string output, _) = await PurgeAsync(retention, "--dry-run");

        output.Should().Contain(goes ? "take 1 pages" : "take 0 pages").And.Contain($"older than {years} years");
    }

    [Theory]
    [InlineData("\"retention\": { \"years\": 2 },", "3 to 50")]
    [InlineData("\"retention\": { \"years\": 7.5 },", "3 to 50")]
    [InlineData("\"retention\": { \"legalHold\": \"no\" },", "a text in quotes stands where true or false belongs")]
    [InlineData("\"retention\": { \"hold\": true },", "years, legalHold")]
    public async Task What_cannot_be_a_policy_is_refused_before_anything_goes(string retention, string expected)
    {
        (ExitCode code, _, string error) = await PurgeAsync(retention, Who);

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain(expected);
    }

    [Fact]
    public async Task Somebody_has_to_answer_for_it()
    {
        (ExitCode code, _, string error) = await PurgeAsync("", "--by", "R. Head");

        code.Should().Be(ExitCode.BadUsage);
        error.Should().Contain("--reason");
    }

    [Fact]
    public async Task A_warehouse_that_is_not_there_is_named_and_not_made()
    {
        File.Delete(WarehousePath);

        (ExitCode code, _, string error) = await PurgeAsync("", Who);

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain(WarehousePath);
        File.Exists(WarehousePath).Should().BeFalse();
    }

    private async Task<(ExitCode Code, string Output, string Error)> PurgeAsync(string retention, params string[] arguments)
    {
        _folder.Write("metro2.json", SettingsSample.Json.Replace("\"warehouse\":", retention + " \"warehouse\":", StringComparison.Ordinal));
        CommandLineProbe probe = new();
        ExitCode code = await probe.RunAsync(["purge", "--config", _folder.File("metro2.json"), .. arguments]);
        return (code, probe.Output, probe.Error);
    }

    private async Task<string> StatusAsync()
    {
        CommandLineProbe probe = new();
        await probe.RunAsync(["status", "--warehouse", WarehousePath]);
        return probe.Output;
    }
}
