namespace Metro2.Etl.Rules;

/// <summary>What a rule found in one month. Keys are account numbers, never personal data.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="HitCount">Failing records.</param>
/// <param name="Dollars">Their balance in whole dollars; 0 for rules of scope file.</param>
/// <param name="Keys">The first keys, at most <see cref="RuleStatement.SampleKeys"/>, in order.</param>
internal sealed record RuleResult(Rule Rule, long HitCount, long Dollars, IReadOnlyList<string> Keys);

/// <summary>An account with many hits.</summary>
/// <param name="Account">Its number.</param>
/// <param name="SevereCount">Rules of severity block and quarantine that it fails.</param>
/// <param name="WarnCount">Rules of severity warn that it fails.</param>
internal sealed record WorstAccount(string Account, long SevereCount, long WarnCount);

/// <summary>What all rules found in one month.</summary>
/// <param name="AccountCount">Records looked at.</param>
/// <param name="Dollars">Their balance in whole dollars.</param>
/// <param name="Results">Every rule with its result, ordered by id.</param>
/// <param name="Worst">The accounts with the most hits, worst first.</param>
internal sealed record RuleOutcome(
    long AccountCount, long Dollars, IReadOnlyList<RuleResult> Results, IReadOnlyList<WorstAccount> Worst);
