using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;

namespace Metro2.Benchmarks;

/// <summary>The warehouse and the run that the phases of one size share, each in its own process.</summary>
internal sealed class Month : IDisposable
{
    private Month(string folder, int accounts, RunPlan plan, DuckDbWarehouse warehouse, FixedClock clock)
    {
        Folder = folder;
        Accounts = accounts;
        Plan = plan;
        Warehouse = warehouse;
        Clock = clock;
        Ledger = new RunLedger(warehouse, clock);
        Run = Ledger.BeginOrResume(plan, SyntheticBusiness.AccountId);
    }

    /// <summary>Name of the file of the phases that begin with pages.</summary>
    public const string WarehouseName = "warehouse.duckdb";

    /// <summary>Name of the file of a business that goes on for years.</summary>
    public const string YearsName = "years.duckdb";

    public string Folder { get; }

    public int Accounts { get; }

    public RunPlan Plan { get; }

    public DuckDbWarehouse Warehouse { get; }

    /// <summary>Stands still on a morning after the month.</summary>
    public FixedClock Clock { get; }

    public RunLedger Ledger { get; }

    public Run Run { get; }

    /// <summary>What SSNs and birth dates are encrypted with; the same for the phases of one size.</summary>
    public DataKey Key { get; } = new(new byte[DataKey.Length]);

    public static Month Open(string folder, int accounts, string? memoryLimit) =>
        Open(folder, WarehouseName, accounts, memoryLimit, "2026-10", SyntheticBusiness.Consumers(accounts));

    /// <summary>A warehouse of its own, whose consumers are filled in SQL as well.</summary>
    public static Month OpenStaged(string folder, int accounts, string? memoryLimit, string period) =>
        Open(folder, "staged.duckdb", accounts, memoryLimit, period, []);

    /// <summary>A month of a business that goes on for years, in a warehouse of its own.</summary>
    public static Month OpenYears(string folder, int accounts, string? memoryLimit, string period) =>
        Open(folder, YearsName, accounts, memoryLimit, period, SyntheticBusiness.Consumers(accounts));

    private static Month Open(
        string folder, string warehouse, int accounts, string? memoryLimit, string period, IReadOnlyList<ConsumerRow> consumers)
    {
        string warehousePath = Path.Combine(folder, warehouse);
        RunPlan plan = new(
            ReportingPeriod.Parse(period),
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
            new ConsumerFile(new string('c', 64), consumers),
            ConfigurationSha256: new string('a', 64));
        WarehouseSettings settings = new(MemoryLimit: memoryLimit);
        FixedClock clock = new(new DateTimeOffset(plan.Period.End.AddDays(3), new TimeOnly(6, 0), TimeSpan.Zero));
        return new Month(folder, accounts, plan, DuckDbWarehouse.Open(warehousePath, clock, settings), clock);
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Warehouse.Dispose();
    }
}

/// <summary>A clock that stands still: the same pages and files in every run.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public static readonly FixedClock Instance = new(new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
