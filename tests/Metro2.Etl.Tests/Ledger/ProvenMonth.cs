using System.Globalization;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Ledger;

/// <summary>One finished month with a decision, made once; every test works on a copy of its warehouse.</summary>
public sealed class ProvenMonth : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _copies = new();
    private TestMonth? _month;
    private int _copyCount;

    internal TestMonth Month => _month!;

    public async Task InitializeAsync()
    {
        _month = await TestMonth.StartAsync(clients: 16);
        (await _month.RunAsync()).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);
        long client = _month.Query<long>("select min(client_id) from history.reported_accounts").Single();
        (await _month.SayAsync(
            [
                "decide", "suppress", "--client", client.ToString(CultureInfo.InvariantCulture), "--date", "2026-11-01",
                "--by", "R. Head", "--reason", "file 12", "--config", _month.ConfigurationPath,
            ])).Should().Be(ExitCode.Done, _month.Error);
    }

    public async Task DisposeAsync() => await _month!.DisposeAsync();

    public void Dispose() => _copies.Dispose();

    /// <summary>Path of a fresh copy of the warehouse, changed by statements.</summary>
    internal string Copy(string tampering = "")
    {
        string path = _copies.File(string.Create(CultureInfo.InvariantCulture, $"copy-{Interlocked.Increment(ref _copyCount)}.duckdb"));
        File.Copy(Month.WarehousePath, path);
        if (tampering.Length > 0)
        {
            using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, Month.Time);
            warehouse.Connection.Run(tampering);
        }

        return path;
    }

    internal string NewFile(string name) => _copies.File(name);
}
