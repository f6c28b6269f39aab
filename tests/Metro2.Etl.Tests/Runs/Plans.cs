using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Tests.Runs;

/// <summary>Synthetic plans.</summary>
internal static class Plans
{
    public const string AccountId = "Qz7Lm2";

    public static RunPlan October(params ConsumerRow[] consumers) => new(
        ReportingPeriod.Parse("2026-10"),
        "/nowhere/warehouse.duckdb",
        "/nowhere/files",
        new Furnisher("EXAMPLE STUDIO LLC", "100 MAIN ST DALLAS TX 75201", "2145550100", new DateOnly(2025, 1, 1), null),
        [
            new BureauTarget(Bureau.Experian, "EXP01", "EXAMPLE01", "experian-2026-10.dat"),
            new BureauTarget(Bureau.Equifax, "EFX0000001", "EXAMPLE02", "equifax-2026-10.dat"),
        ],
        [new MappingRule(1, 20, "18")],
        [new CurrencyRate("CAD", 0.71345678m)],
        new ReportingSettings(30, 25, "America/Chicago"),
        AgreedGraceDays: 5,
        TermsFrequency: "M",
        new ConsumerFile(new string('c', 64), consumers),
        ConfigurationSha256: new string('a', 64));

    public static ConsumerRow Consumer(int line, long? clientId, string? rejectCode = null, string? rejectField = null) =>
        new(
            line, clientId, "person", "Exampleton", "Pat", "", "", "", new DateOnly(1980, 1, 2), "1 Test St", "", "Dallas",
            "TX", "75201", "retail", rejectCode, rejectField);
}
