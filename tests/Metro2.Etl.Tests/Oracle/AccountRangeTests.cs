using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// What is told of an account hangs on that account alone: a pass over a range of accounts gives the bytes of the one pass over
/// all, whatever memory and however many workers the pass had.
/// </summary>
public sealed class AccountRangeTests
{
    private const int Accounts = 60;
    private const int Ranges = 2;
    private const int MonthsTold = 4;

    private static readonly OracleSettings s_settings = new("Range24", new DateOnly(2024, 1, 1), 36);

    private static readonly Lazy<(Ledger Ledger, SourceVersions Versions)[]> s_ledgers = new(Make);
    private static readonly Lazy<string[]> s_onePass = new(() => Tell(s_ledgers.Value, null));

    [Fact]
    public void Ranges_of_accounts_are_told_as_in_one_pass()
    {
        string[] ranges =
        [
            .. s_ledgers.Value.Chunk(Accounts / Ranges).SelectMany(range => Tell(range, null)).Order(StringComparer.Ordinal),
        ];

        s_onePass.Value.Should().Contain(line => line.Contains(" reported ", StringComparison.Ordinal));
        ranges.Should().Equal(s_onePass.Value);
    }

    [Fact]
    public void Memory_and_workers_change_nothing_that_is_told() =>
        Tell(s_ledgers.Value, new WarehouseSettings(Threads: 3, MemoryLimit: "200MB")).Should().Equal(s_onePass.Value);

    private static (Ledger Ledger, SourceVersions Versions)[] Make()
    {
        LedgerGenerator generator = new(seed: 1_207, s_settings, Situations.All);
        return
        [
            .. Enumerable.Range(1, Accounts).Select(client =>
            {
                Ledger ledger = generator.Make(client);
                return (ledger, new SourceVersions(ledger, s_settings));
            }),
        ];
    }

    /// <summary>One line a client and month, in order.</summary>
    private static string[] Tell(IReadOnlyList<(Ledger Ledger, SourceVersions Versions)> ledgers, WarehouseSettings? warehouseSettings)
    {
        using OracleWarehouse warehouse = new(s_settings, ledgers, warehouseSettings);
        return
        [
            .. Enumerable.Range(0, MonthsTold)
                .SelectMany(run => warehouse.Run(run)
                    .Select(told => FormattableString.Invariant($"{told.Key} {run} {told.Value.Reason} {told.Value.Fields}")))
                .Order(StringComparer.Ordinal),
        ];
    }
}
