using Metro2.Etl.Runs;

namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>What a run read, decided and wrote: keys, counts and whole dollars, no person.</summary>
/// <param name="RunId">Account and period.</param>
/// <param name="Period">The month.</param>
/// <param name="State">State in the ledger: running, blocked, failed, cancelled, done.</param>
/// <param name="Streams">Pages and records read, by stream name.</param>
/// <param name="Accounts">Accounts that were reported, by Account Status; empty when no file was written.</param>
/// <param name="LeftOut">Clients that are not reported, by reason.</param>
/// <param name="Rejects">Records that could not be read or reported, by code.</param>
/// <param name="Audits">Audits that found rows.</param>
/// <param name="Files">Files written, in the order of the configuration.</param>
/// <param name="WarehousePath">Full path of the DuckDB file.</param>
internal sealed record RunSummary(
    string RunId,
    ReportingPeriod Period,
    string State,
    IReadOnlyList<StreamCount> Streams,
    IReadOnlyList<StatusCount> Accounts,
    IReadOnlyList<ReasonCount> LeftOut,
    IReadOnlyList<RejectCount> Rejects,
    IReadOnlyList<AuditFinding> Audits,
    IReadOnlyList<WrittenFile> Files,
    string WarehousePath)
{
    /// <summary>Accounts that rules keep out of the files, by rule.</summary>
    public IReadOnlyList<QuarantineCount> Quarantine { get; init; } = [];

    /// <summary>How many accounts these are; one may be kept out by several rules.</summary>
    public long QuarantinedAccounts { get; init; }

    /// <summary>Waivers that took findings out of the counts.</summary>
    public IReadOnlyList<WaiverUse> Waivers { get; init; } = [];

    /// <summary>Thresholds of the settings that the run was held against.</summary>
    public IReadOnlyList<ThresholdFigure> Thresholds { get; init; } = [];
}

/// <summary>What was read of one stream.</summary>
/// <param name="Stream">Name of the stream.</param>
/// <param name="Pages">Pages stored by this run.</param>
/// <param name="Records">Records on them.</param>
internal sealed record StreamCount(string Stream, long Pages, long Records);

/// <summary>Accounts of one Account Status.</summary>
/// <param name="Status">Base field 17A.</param>
/// <param name="Accounts">How many.</param>
/// <param name="Balance">Sum of Base field 21, whole dollars.</param>
/// <param name="PastDue">Sum of Base field 22, whole dollars.</param>
internal sealed record StatusCount(string Status, long Accounts, long Balance, long PastDue);

/// <summary>Clients left out for one reason.</summary>
/// <param name="Reason">Reason code of <c>intermediate.eligibility</c>.</param>
/// <param name="Clients">How many.</param>
internal sealed record ReasonCount(string Reason, long Clients);

/// <summary>Accounts that one rule keeps out of the files.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Accounts">How many.</param>
/// <param name="Reported">Those of them that the bureaus know as open.</param>
/// <param name="Balance">Sum of the balances that are not told, whole dollars.</param>
/// <param name="Finds">What the rule finds; empty when this program does not know it.</param>
internal sealed record QuarantineCount(string RuleId, long Accounts, long Reported, long Balance, string Finds);

/// <summary>Rejects of one code.</summary>
/// <param name="Stage">consumers, staging, mapping or write.</param>
/// <param name="Code">Why.</param>
/// <param name="Records">How many.</param>
/// <param name="Remedy">What to do; of several remedies the first, and how many others there are.</param>
internal sealed record RejectCount(string Stage, string Code, long Records, string Remedy);

/// <summary>An audit that found rows.</summary>
/// <param name="Id">Id of the audit.</param>
/// <param name="Severity">block, quarantine, warn or info: what counted in the run.</param>
/// <param name="Rows">Rows found that nobody waived.</param>
/// <param name="Waived">Rows that a waiver accepts.</param>
/// <param name="Finds">What the audit looks for, a sentence; empty when this program does not know it any more.</param>
internal sealed record AuditFinding(string Id, string Severity, long Rows, long Waived, string Finds)
{
    /// <summary>The severity that the rule's file says, where the settings say another; else empty.</summary>
    public string Stated { get; init; } = "";
}

/// <summary>A waiver that accepted findings of a run.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="RuleId">The audit or rule.</param>
/// <param name="ClientId">The client; 0 for the whole rule.</param>
/// <param name="Waived">Findings that it accepts.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpiresOn">The last day on which it counts; null when it counts until it is countermanded.</param>
internal sealed record WaiverUse(long DecisionId, string RuleId, long ClientId, long Waived, string By, string Reason, DateOnly? ExpiresOn);

/// <summary>A threshold of the settings and what a run came to.</summary>
/// <param name="RuleId">The audit or rule.</param>
/// <param name="Kind">atCount, atShare or atDollars.</param>
/// <param name="Figure">Hits, percent of the records, or dollars.</param>
/// <param name="Limit">The first figure that stops a run.</param>
/// <param name="IsReached">Whether it stopped the run.</param>
internal sealed record ThresholdFigure(string RuleId, string Kind, decimal Figure, decimal Limit, bool IsReached);

/// <summary>A finished file.</summary>
/// <param name="Bureau">Who gets it.</param>
/// <param name="Path">Full path, or the name alone when the folder is not known.</param>
/// <param name="Records">Base records in it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Digest, lower-case hex.</param>
internal sealed record WrittenFile(string Bureau, string Path, long Records, long Bytes, string Sha256);
