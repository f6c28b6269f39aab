namespace Metro2.Etl.Decisions;

/// <summary>What somebody wants to decide, before it is checked.</summary>
/// <param name="Kind">A word of <see cref="DecisionKind"/>.</param>
/// <param name="AccountId">FreshBooks account; null when the client tells it.</param>
/// <param name="ClientId">FreshBooks client; <see cref="EveryClient"/> for a waiver of a whole rule.</param>
/// <param name="EffectiveOn">The day from which it holds.</param>
/// <param name="Value">The kind's own word; empty when it has none.</param>
/// <param name="Amount">Charge-off: what was written off, dollars and cents; null is the balance of that day.</param>
/// <param name="Subject"><c>invoice</c>, <c>payment</c>, <c>credit_note</c>, or empty.</param>
/// <param name="SubjectId">FreshBooks id of that record.</param>
/// <param name="ExpiresOn">The last day on which it holds; null when it holds until it is countermanded.</param>
/// <param name="DecidedBy">Who answers for it, 1 to 80 characters.</param>
/// <param name="Reason">Why, 1 to 400 characters.</param>
internal sealed record DecisionDraft(
    string Kind,
    string? AccountId,
    long ClientId,
    DateOnly EffectiveOn,
    string Value,
    decimal? Amount,
    string Subject,
    long? SubjectId,
    DateOnly? ExpiresOn,
    string DecidedBy,
    string Reason)
{
    /// <summary>Stands for every client of the FreshBooks account; no client has this id.</summary>
    public const long EveryClient = 0;
}

/// <summary>A decision as it stands in the ledger.</summary>
/// <param name="DecisionId">Grows by one.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="Draft">What was decided; the account is known.</param>
/// <param name="Countermands">The decision that this one ends; null for all that decide something.</param>
/// <param name="CountermandedBy">The decision that ended this one; null while it stands.</param>
/// <param name="Source"><c>command</c>, or digest and line of the CSV file.</param>
internal sealed record Decision(
    long DecisionId, DateTimeOffset RecordedAt, DecisionDraft Draft, long? Countermands, long? CountermandedBy, string Source);

/// <summary>A field that a file carried because of a decision.</summary>
/// <param name="Period">Month of the file.</param>
/// <param name="AccountNumber">Base field 7.</param>
/// <param name="Field">Column of <c>metro2.base_segments</c>, or the segment's name.</param>
/// <param name="Value">What it said.</param>
internal sealed record DecisionEffect(string Period, string AccountNumber, string Field, string Value);

/// <summary>Why a decision is not taken. Never holds the reason or a name that was given.</summary>
/// <param name="Field">Column of the CSV file, or option without dashes.</param>
/// <param name="Code">Stable code, snake case.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What would be right.</param>
internal sealed record DecisionRefusal(string Field, string Code, string Problem, string Remedy);

/// <summary>A decision that was not taken.</summary>
internal sealed class DecisionRefusedException(IReadOnlyList<DecisionRefusal> refusals) : EtlException(
    ExitCode.FixSettings,
    "Nothing was decided.\n"
    + string.Concat(refusals.Select(refusal => $"  {refusal.Field}: {refusal.Code}: {refusal.Problem}; {refusal.Remedy}\n"))
    + "Correct this and give the same command again.")
{
    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<DecisionRefusal> Refusals { get; } = refusals;
}
