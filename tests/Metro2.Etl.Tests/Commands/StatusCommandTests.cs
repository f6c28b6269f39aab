using Metro2.Etl.Tests.Configuration;
using Metro2.Etl.Tests.Diagnostics;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Commands;

public sealed class StatusCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Status_shows_runs_stages_checkpoints_and_files()
    {
        LedgerSample.Make(_folder.File("w.duckdb")).Dispose();
        CommandLineProbe probe = new();

        (await probe.RunAsync(["status", "--warehouse", _folder.File("w.duckdb")])).Should().Be(ExitCode.Done);

        probe.Output.Should().Contain("Qz7Lm2-2026-09").And.Contain(LedgerSample.Newest).And.Contain("1,203")
            .And.Contain("[17]").And.Contain("clients/listed").And.Contain(LedgerSample.Sha256).And.NotContain("\u001b");
    }

    [Fact]
    public async Task Status_finds_the_warehouse_by_the_settings_without_any_secret()
    {
        LedgerSample.Make(_folder.File("data/warehouse.duckdb")).Dispose();
        _folder.Write("metro2.json", SettingsSample.Json);
        CommandLineProbe probe = new();

        (await probe.RunAsync(["status", "--config", _folder.File("metro2.json")])).Should().Be(ExitCode.Done);

        probe.Output.Should().Contain(LedgerSample.Newest);
    }

    [Fact]
    public async Task An_empty_warehouse_has_no_run_yet()
    {
        DuckDbWarehouse.Open(_folder.File("w.duckdb"), FixedTime.November2026).Dispose();
        CommandLineProbe probe = new();

        (await probe.RunAsync(["status", "--warehouse", _folder.File("w.duckdb")])).Should().Be(ExitCode.Done);

        probe.Output.Should().Contain("No run yet.");
    }

    [Fact]
    public async Task A_warehouse_that_is_not_there_is_named_and_not_made()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["status", "--warehouse", _folder.File("w.duckdb")])).Should().Be(ExitCode.FixSettings);

        probe.Error.Should().Contain(_folder.File("w.duckdb"));
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }
}
