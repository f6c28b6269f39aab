using Metro2.Format.Validation;

namespace Metro2.Etl.Rules;

/// <summary>A rule and its counts over the files that were given.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Counts">Hits in each file, oldest first.</param>
/// <param name="Dollars">Balance of the newest file's hits in whole dollars; 0 where a rule is not about balances of records.</param>
internal sealed record RuleTrend(Rule Rule, IReadOnlyList<long> Counts, long Dollars)
{
    /// <summary>Hits in the newest file.</summary>
    public long Count => Counts[^1];
}

/// <summary>What the files came to together: the format's findings and the registry's, side by side.</summary>
internal sealed class CheckSummary
{
    /// <summary>Gathers.</summary>
    /// <param name="files">The files, oldest first; at least one.</param>
    public CheckSummary(IReadOnlyList<CheckedFile> files)
    {
        Files = files;
        Dictionary<string, Rule> rules = RuleRegistry.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        SortedDictionary<string, (Rule Rule, long[] Counts, long Dollars)> found = new(StringComparer.Ordinal);
        for (int index = 0; index < files.Count; index++)
        {
            foreach ((ValidationRule rule, long count) in files[index].Structure.Rules)
            {
                Add(rules[rule.Id] with { Severity = SeverityOf(rule) }, index, count, 0);
            }

            foreach (RuleResult result in files[index].Outcome.Results.Where(result => result.HitCount > 0))
            {
                Add(result.Rule, index, result.HitCount, index == files.Count - 1 ? result.Dollars : 0);
            }
        }

        Rules =
        [
            .. found.Values.Select(item => new RuleTrend(item.Rule, item.Counts, item.Dollars))
                .OrderByDescending(item => item.Rule.Severity).ThenByDescending(item => item.Count).ThenBy(item => item.Rule.Id, StringComparer.Ordinal),
        ];

        void Add(Rule rule, int index, long count, long dollars)
        {
            (Rule Rule, long[] Counts, long Dollars) known = found.GetValueOrDefault(rule.Id, (rule, new long[files.Count], 0));
            known.Counts[index] += count;
            found[rule.Id] = known with { Dollars = known.Dollars + dollars };
        }
    }

    /// <summary>The files, oldest first.</summary>
    public IReadOnlyList<CheckedFile> Files { get; }

    /// <summary>The newest file.</summary>
    public CheckedFile Newest => Files[^1];

    /// <summary>Rules with a hit in any file, worst first.</summary>
    public IReadOnlyList<RuleTrend> Rules { get; }

    /// <summary>Whether the newest file must not be sent as it is.</summary>
    public bool IsRefused => Rules.Any(item => item.Count > 0 && item.Rule.Severity >= RuleSeverity.Quarantine);

    /// <summary>Hits of one severity in one file.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="file">Place of the file, oldest 0.</param>
    public long Count(RuleSeverity severity, int file) =>
        Rules.Where(item => item.Rule.Severity == severity).Sum(item => item.Counts[file]);

    // A finding of the format keeps its own weight: an error about one record concerns that record.
    private static RuleSeverity SeverityOf(ValidationRule rule) => rule.Severity switch
    {
        FindingSeverity.Error => rule.Id[0] == 'G' ? RuleSeverity.Block : RuleSeverity.Quarantine,
        FindingSeverity.Warning => RuleSeverity.Warn,
        _ => RuleSeverity.Info,
    };
}
