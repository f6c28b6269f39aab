namespace Metro2.Etl.Configuration;

/// <summary>
/// Clients that fit every matcher given here are reported under this account type and these terms. A matcher that is null
/// asks nothing; a rule without matchers fits everyone. Of several rules the first in the file decides.
/// </summary>
/// <param name="Position">1 for the first rule of the settings.</param>
/// <param name="LineNumber">1-based line in the settings file where the rule begins.</param>
/// <param name="AccountType">Base field 9, two characters.</param>
/// <param name="ClientId">Matcher: FreshBooks <c>userid</c>.</param>
/// <param name="Group">Matcher: the consumer file's column <c>account_group</c>, letter by letter.</param>
/// <param name="Item">Matcher: name of a line on any invoice of the client; blanks around it and case do not count.</param>
/// <param name="ProjectId">Matcher: FreshBooks project of a line on any invoice of the client.</param>
/// <param name="TermsFrequency">Base field 14, <c>M</c> or <c>P</c>; null for the common setting.</param>
/// <param name="AgreedGraceDays">Days that the agreement adds to every due date, 0 to 90; null for the common setting.</param>
/// <param name="NetDays">Days from issue to due date as agreed, 1 to 365; null for the invoice's own due date.</param>
/// <param name="CreditLimit">Base field 11 in whole dollars; null for none.</param>
public sealed record MappingRule(
    int Position,
    int LineNumber,
    string AccountType,
    long? ClientId = null,
    string? Group = null,
    string? Item = null,
    long? ProjectId = null,
    string? TermsFrequency = null,
    int? AgreedGraceDays = null,
    int? NetDays = null,
    long? CreditLimit = null)
{
    /// <summary>Base field 8: open accounts only. The other portfolios ask for facts that no invoice has.</summary>
    public const string PortfolioType = "O";

    /// <summary>Whether every client that fits <paramref name="other"/> fits this rule too.</summary>
    public bool Covers(MappingRule other) =>
        (ClientId is null || ClientId == other.ClientId)
        && (Group is null || string.Equals(Group, other.Group, StringComparison.Ordinal))
        && (Item is null || string.Equals(Item, other.Item, StringComparison.OrdinalIgnoreCase))
        && (ProjectId is null || ProjectId == other.ProjectId);
}

/// <summary>What a unit of a currency is worth, pinned by a person: no service is asked.</summary>
/// <param name="Currency">Three capital letters, not USD.</param>
/// <param name="Rate">US dollars for one unit, above 0, at most eight decimals.</param>
public sealed record CurrencyRate(string Currency, decimal Rate);

/// <summary>What is held back, and where a day begins.</summary>
/// <param name="DelayDays">Accounts opened fewer days before the period's end are not reported for the first time; 0 to 365.</param>
/// <param name="MinimumBalance">Accounts never owed this much are not reported for the first time; whole dollars.</param>
/// <param name="TimeZone">IANA name of the zone whose days the business counts.</param>
public sealed record ReportingSettings(int DelayDays, long MinimumBalance, string TimeZone)
{
    /// <summary>The zone that FreshBooks' own stamps are in.</summary>
    public const string DefaultTimeZone = "America/New_York";

    /// <summary>Nothing is held back.</summary>
    public static ReportingSettings Default { get; } = new(0, 0, DefaultTimeZone);
}
