using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>What a whole file came to.</summary>
public sealed class ValidationSummary
{
    /// <summary>Physical records that could be read, header and trailer included.</summary>
    public required long RecordCount { get; init; }

    /// <summary>Accounts that could be read.</summary>
    public required long AccountCount { get; init; }

    /// <summary>Sum of the current balances in whole dollars; unreadable ones count as 0.</summary>
    public required long TotalBalance { get; init; }

    /// <summary>Sum of the amounts past due in whole dollars; unreadable ones count as 0.</summary>
    public required long TotalPastDue { get; init; }

    /// <summary>The totals that a trailer of these records has; accounts of no known status count in none of the statuses.</summary>
    public required TrailerRecord Totals { get; init; }

    /// <summary>How often each rule was broken, worst first, then by id. Rules that nothing broke are not in it.</summary>
    public required IReadOnlyList<KeyValuePair<ValidationRule, long>> Rules { get; init; }

    /// <summary>The worst severity found; null when nothing was.</summary>
    public FindingSeverity? Worst => Rules.Count == 0 ? null : Rules.Max(rule => rule.Key.Severity);

    /// <summary>Count of findings of one severity.</summary>
    public long Count(FindingSeverity severity) => Rules.Where(rule => rule.Key.Severity == severity).Sum(rule => rule.Value);
}
