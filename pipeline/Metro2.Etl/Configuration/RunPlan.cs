using Metro2.Etl.Rules;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Configuration;

/// <summary>All options of one run, checked and resolved. Nothing reads configuration after this exists.</summary>
/// <param name="Period">The month to report.</param>
/// <param name="WarehousePath">Full path of the DuckDB file.</param>
/// <param name="FilesDirectory">Full path of the folder that gets <c>&lt;period&gt;/</c> with the files and the manifest.</param>
/// <param name="Furnisher">Who reports.</param>
/// <param name="Bureaus">Who gets a file; one entry a bureau, at least one, in the order of the configuration.</param>
/// <param name="Mappings">Which account type and terms a client has, in the order in which they are tried; no default exists.</param>
/// <param name="CurrencyRates">Currencies that are turned into US dollars, each once.</param>
/// <param name="Reporting">What is held back, and where a day begins.</param>
/// <param name="AgreedGraceDays">Days that the agreement with customers adds to every due date; 0 to 90.</param>
/// <param name="TermsFrequency">Base field 14, <c>M</c> or <c>P</c>.</param>
/// <param name="ConsumerFile">The consumer rows read from the CSV file, checked.</param>
/// <param name="ConfigurationSha256">Digest of everything above that can change a byte of a file; lower-case hex.</param>
public sealed record RunPlan(
    ReportingPeriod Period,
    string WarehousePath,
    string FilesDirectory,
    Furnisher Furnisher,
    IReadOnlyList<BureauTarget> Bureaus,
    IReadOnlyList<MappingRule> Mappings,
    IReadOnlyList<CurrencyRate> CurrencyRates,
    ReportingSettings Reporting,
    int AgreedGraceDays,
    string TermsFrequency,
    ConsumerFile ConsumerFile,
    string ConfigurationSha256)
{
    /// <summary>Rules of one's own, severities and thresholds.</summary>
    internal RulePolicy Rules { get; init; } = RulePolicy.None;
}

/// <summary>The company that reports: header fields 12 to 14 and 10, 11.</summary>
/// <param name="Name">Header field 12, at most 40 characters.</param>
/// <param name="Address">Header field 13, at most 96 characters.</param>
/// <param name="Telephone">Header field 14, ten digits, or empty when not given.</param>
/// <param name="ProgramDate">Header field 10, or null.</param>
/// <param name="ProgramRevisionDate">Header field 11, or null.</param>
public sealed record Furnisher(
    string Name, string Address, string Telephone, DateOnly? ProgramDate, DateOnly? ProgramRevisionDate);

/// <summary>One file to make.</summary>
/// <param name="Bureau">Equifax, Experian or TransUnion.</param>
/// <param name="ProgramId">Header field 5, 6 or 7; at most 10 characters, 5 for Experian.</param>
/// <param name="IdentificationNumber">Base field 5: 5 to 20 letters and digits, the furnisher's own id at this bureau.</param>
/// <param name="FileName">Name of the file, letters, digits, underscore, hyphen and dot only.</param>
public sealed record BureauTarget(Bureau Bureau, string ProgramId, string IdentificationNumber, string FileName);

/// <summary>The bureaus that have a program id of their own in the header.</summary>
public enum Bureau
{
    /// <summary>Header field 5.</summary>
    Equifax,

    /// <summary>Header field 6, five characters.</summary>
    Experian,

    /// <summary>Header field 7.</summary>
    TransUnion,
}

/// <summary>The side file that says who the clients are in law.</summary>
/// <param name="Sha256">Digest of the file's bytes, lower-case hex.</param>
/// <param name="Rows">Rows in file order; a rejected row keeps its line, its client id where readable, and its reason.</param>
/// <param name="IgnoredFields">Values that count as absent because they cannot be used; their rows can.</param>
public sealed record ConsumerFile(string Sha256, IReadOnlyList<ConsumerRow> Rows, IReadOnlyList<IgnoredField>? IgnoredFields = null);

/// <summary>A value of the consumer file that counts as absent.</summary>
/// <param name="LineNumber">1-based line in the file.</param>
/// <param name="Field">The column.</param>
/// <param name="Code">Why.</param>
public sealed record IgnoredField(int LineNumber, string Field, string Code);

/// <summary>One row of the consumer file. Personal data: never printed, never logged.</summary>
/// <param name="LineNumber">1-based line in the file.</param>
/// <param name="ClientId">FreshBooks <c>userid</c>; null when unreadable (then <paramref name="RejectCode"/> is set).</param>
/// <param name="Kind"><c>person</c>, <c>sole_proprietor</c> or <c>company</c>.</param>
/// <param name="Surname">Legal surname without suffix.</param>
/// <param name="FirstName">Legal first name in full.</param>
/// <param name="MiddleName">Middle name or initial; empty when none.</param>
/// <param name="Generation">Base field 33: <c>J</c>, <c>S</c>, <c>2</c> to <c>9</c>; empty when none.</param>
/// <param name="Ssn">Nine digits; empty when not known or impossible.</param>
/// <param name="BirthDate">Date of birth; null when not known.</param>
/// <param name="Street">Residential street; empty when the FreshBooks address is the residence.</param>
/// <param name="Street2">Apartment or unit.</param>
/// <param name="City">City.</param>
/// <param name="State">Two-letter USPS code.</param>
/// <param name="PostalCode">Five or nine digits.</param>
/// <param name="AccountGroup">What mapping rules match as <c>group</c>; empty when none.</param>
/// <param name="RejectCode">Why the row cannot be used; null when it can.</param>
/// <param name="RejectField">Column at fault; null when the row can be used.</param>
/// <param name="Role">What the person is to the account: <c>primary</c>, <c>joint</c>, <c>co_maker</c> or <c>guarantor</c>.</param>
/// <param name="ConsentDate">The day from which the person's consent to being reported is on file; null when there is none.</param>
/// <param name="HasOptedOut">The person does not want to be reported.</param>
/// <param name="AddressIndicator">Base field 45; empty when not known.</param>
/// <param name="ResidenceCode">Base field 46, <c>O</c> or <c>R</c>; empty when not known.</param>
/// <param name="HasLiabilityEvidence">The file says what makes the person liable; the text itself is not kept.</param>
public sealed record ConsumerRow(
    int LineNumber,
    long? ClientId,
    string Kind,
    string Surname,
    string FirstName,
    string MiddleName,
    string Generation,
    string Ssn,
    DateOnly? BirthDate,
    string Street,
    string Street2,
    string City,
    string State,
    string PostalCode,
    string AccountGroup,
    string? RejectCode = null,
    string? RejectField = null,
    string Role = "primary",
    DateOnly? ConsentDate = null,
    bool HasOptedOut = false,
    string AddressIndicator = "",
    string ResidenceCode = "",
    bool HasLiabilityEvidence = false)
{
    /// <summary>Names the row by its place only; a record's default text would print personal data.</summary>
    public override string ToString() => $"consumer row at line {LineNumber}";
}
