using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Configuration;

/// <summary>What a checked settings file says, with paths made full and defaults filled in.</summary>
/// <param name="Furnisher">Who reports.</param>
/// <param name="Bureaus">Who gets a file, in file order.</param>
/// <param name="Mappings">Account type and terms, in the order in which they are tried.</param>
/// <param name="CurrencyRates">Currencies that are turned into US dollars.</param>
/// <param name="Reporting">What is held back, and where a day begins.</param>
/// <param name="AgreedGraceDays">0 to 90.</param>
/// <param name="TermsFrequency"><c>M</c> or <c>P</c>.</param>
/// <param name="FreshBooks">How the source is reached.</param>
/// <param name="Sync">How much is asked of it, and how often everything.</param>
/// <param name="WarehousePath">Full path of the DuckDB file.</param>
/// <param name="FilesDirectory">Full path of the folder for files.</param>
/// <param name="ConsumersPath">Full path of the consumer file.</param>
/// <param name="KeyPath">Full path of the file with the data key; null when the environment has to give it.</param>
internal sealed record Settings(
    Furnisher Furnisher,
    IReadOnlyList<BureauSettings> Bureaus,
    IReadOnlyList<MappingRule> Mappings,
    IReadOnlyList<CurrencyRate> CurrencyRates,
    ReportingSettings Reporting,
    int AgreedGraceDays,
    string TermsFrequency,
    FreshBooksSettings FreshBooks,
    SyncSettings Sync,
    string WarehousePath,
    string FilesDirectory,
    string ConsumersPath,
    string? KeyPath)
{
    /// <summary>How long pages and consumer rows are kept. Changes no byte of a file, so the digest leaves it out.</summary>
    public RetentionSettings Retention { get; init; } = RetentionSettings.Default;

    /// <summary>Rules of one's own, severities and thresholds.</summary>
    public RulePolicy Rules { get; init; } = RulePolicy.None;

    /// <summary>The same with the data key's seal for the token file.</summary>
    public Settings Under(DataKey key) => this with { FreshBooks = FreshBooks with { Seal = key.Tokens } };

    /// <summary>The plan of one month.</summary>
    public RunPlan ToPlan(ReportingPeriod period, ConsumerFile consumers) => new(
        period,
        WarehousePath,
        FilesDirectory,
        Furnisher,
        Bureaus.Select(bureau => bureau.ToTarget(period)).ToList(),
        Mappings,
        CurrencyRates,
        Reporting,
        AgreedGraceDays,
        TermsFrequency,
        consumers,
        ConfigurationDigest.Of(this))
    {
        Rules = Rules,
    };
}

/// <summary>One bureau as configured; <see cref="BureauTarget"/> is the same for a month.</summary>
/// <param name="Bureau">Which.</param>
/// <param name="ProgramId">Header field 5, 6 or 7.</param>
/// <param name="IdentificationNumber">Base field 5.</param>
/// <param name="FileNameTemplate">Name with <c>{bureau}</c> and <c>{period}</c>.</param>
internal sealed record BureauSettings(Bureau Bureau, string ProgramId, string IdentificationNumber, string FileNameTemplate)
{
    /// <summary>The file of one month.</summary>
    public BureauTarget ToTarget(ReportingPeriod period) => new(
        Bureau, ProgramId, IdentificationNumber, Configuration.FileNameTemplate.Resolve(FileNameTemplate, Bureau, period));
}
