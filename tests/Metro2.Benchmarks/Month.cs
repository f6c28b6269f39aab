using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;

namespace Metro2.Benchmarks;

/// <summary>The warehouse and the run that the phases of one size share, each in its own process.</summary>
internal sealed class Month : IDisposable
{
    private Month(string folder, int accounts, RunPlan plan, DuckDbWarehouse warehouse)
    {
        Folder = folder;
        Accounts = accounts;
        Plan = plan;
        Warehouse = warehouse;
        Ledger = new RunLedger(warehouse, FixedClock.Instance);
        Run = Ledger.BeginOrResume(plan, SyntheticBusiness.AccountId);
    }

    public string Folder { get; }

    public int Accounts { get; }

    public RunPlan Plan { get; }

    public DuckDbWarehouse Warehouse { get; }

    public RunLedger Ledger { get; }

    public Run Run { get; }

    /// <summary>What SSNs and birth dates are encrypted with; the same for the phases of one size.</summary>
    public DataKey Key { get; } = new(new byte[DataKey.Length]);

    public static Month Open(string folder, int accounts, string? memoryLimit)
    {
        string warehousePath = Path.Combine(folder, "warehouse.duckdb");
        RunPlan plan = new(
            ReportingPeriod.Parse("2026-10"),
            warehousePath,
            Path.Combine(folder, "files"),
            new Furnisher("NORTHWATER", "100 EXAMPLE PLAZA SPRINGFIELD IL 62701", "2175550100", null, null),
            [
                new BureauTarget(Bureau.Equifax, "EFX0000001", "NORTHWATER01", "equifax.dat"),
                new BureauTarget(Bureau.Experian, "EXP01", "NORTHWATER01", "experian.dat"),
                new BureauTarget(Bureau.TransUnion, "TUC0000001", "NORTHWATERTU", "transunion.dat"),
            ],
            [new MappingRule(1, 1, "92")],
            [],
            ReportingSettings.Default,
            AgreedGraceDays: 0,
            TermsFrequency: "M",
            new ConsumerFile(new string('c', 64), SyntheticBusiness.Consumers(accounts)),
            ConfigurationSha256: new string('a', 64));
        WarehouseSettings settings = new(MemoryLimit: memoryLimit);
        return new Month(folder, accounts, plan, DuckDbWarehouse.Open(warehousePath, FixedClock.Instance, settings));
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Warehouse.Dispose();
    }
}

/// <summary>A clock that stands still: the same pages and files in every run.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static readonly FixedClock Instance = new();

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero);
}
