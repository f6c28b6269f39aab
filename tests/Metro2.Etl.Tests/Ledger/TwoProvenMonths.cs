using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Ledger;

/// <summary>September, then October of one business, whose pages September must never see.</summary>
public sealed class TwoProvenMonths : IAsyncLifetime
{
    public const string First = "2026-09";
    public const string Second = TestMonth.Period;

    private TestMonth? _month;

    internal TestMonth Month => _month!;

    public async Task InitializeAsync()
    {
        _month = await TestMonth.StartAsync(clients: 24);
        (await _month.RunAsync(First)).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], _month.Error);
        (await _month.RunAsync(Second)).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], _month.Error);
    }

    public async Task DisposeAsync() => await _month!.DisposeAsync();

    internal FinishedRun Run(string period)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(Month.WarehousePath);
        return FinishedRun.Find(warehouse.Connection, ReportingPeriod.Parse(period), null);
    }
}
