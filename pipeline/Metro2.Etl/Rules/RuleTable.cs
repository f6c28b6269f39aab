using System.Globalization;

namespace Metro2.Etl.Rules;

/// <summary>A table of the policy document about rules.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Heads">Heads of its columns.</param>
/// <param name="Rows">Its rows, as many cells as heads.</param>
internal sealed record RuleTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<string[]> Rows)
{
    /// <summary>The rules that no setting makes milder, then what the settings say, each where there is something.</summary>
    public static IReadOnlyList<RuleTable> Of(RulePolicy policy)
    {
        Dictionary<string, Rule> rules = RuleRegistry.All.Concat(policy.Own.Select(Rule.Parse)).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        RuleTable[] tables =
        [
            new("Rules that no setting makes milder and no waiver takes away (D-150)", ["rule", "severity", "finds"],
            [
                .. FixedRules.Ids.Order(StringComparer.Ordinal).Select(id => new[] { id, Rule.NameOf(rules[id].Severity), rules[id].Finds }),
            ]),
            new("Severities that the settings change", ["rule", "the rule says", "in runs", "reason", "finds"],
            [
                .. policy.Severities.Select(change => new[]
                {
                    change.Rule, Rule.NameOf(rules[change.Rule].Severity), Rule.NameOf(change.Severity), change.Reason, rules[change.Rule].Finds,
                }),
            ]),
            new("Thresholds that stop a run (D-151)", ["rule", "figure", "stops at", "finds"],
            [
                .. policy.Thresholds.Select(threshold => new[]
                {
                    threshold.Rule, RuleThreshold.NameOf(threshold.Kind), threshold.Limit.ToString("#,0.####", CultureInfo.InvariantCulture), rules[threshold.Rule].Finds,
                }),
            ]),
            new("Rules of one's own", ["rule", "severity", "finds", "why", "source", "SHA-256 of the file"],
            [
                .. policy.Own.Select(file => (file.Sha256, Rule: Rule.Parse(file))).Select(own => new[]
                {
                    own.Rule.Id, Rule.NameOf(own.Rule.Severity), own.Rule.Finds, own.Rule.Why, own.Rule.Source, own.Sha256,
                }),
            ]),
        ];
        return [.. tables.Where(table => table.Rows.Count > 0)];
    }
}
