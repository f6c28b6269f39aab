using System.Globalization;
using Metro2.Etl.FileTools;

namespace Metro2.Etl.Rules;

/// <summary>What the registry found, as lines for people: hits, counts by rule and month, worst accounts.</summary>
internal static class CheckText
{
    /// <summary>Hits of a rule that are printed; the other forms have all of them.</summary>
    private const int MostLines = RuleStatement.SampleKeys;

    /// <summary>Prints hits of rules that are more than information.</summary>
    public static void Hits(CheckSummary summary, TextOutput output)
    {
        foreach (RuleResult result in summary.Newest.Outcome.Results.Where(result => result.HitCount > 0 && result.Rule.Severity > RuleSeverity.Info))
        {
            foreach (string key in result.Keys)
            {
                output.Line($"{Rule.NameOf(result.Rule.Severity),-10} {result.Rule.Id} {(key == "file" ? "file" : "account " + key)}: {result.Rule.Finds}. May be innocent: {result.Rule.Innocent}.");
            }

            if (result.HitCount > MostLines && result.Keys.Count == MostLines)
            {
                output.Line(string.Create(
                    CultureInfo.InvariantCulture, $"{Rule.NameOf(result.Rule.Severity),-10} {result.Rule.Id} and {result.HitCount - MostLines:N0} more; --format jsonl lists all."));
            }
        }
    }

    /// <summary>Prints the counts.</summary>
    public static void Summary(CheckSummary summary, TextOutput output)
    {
        CheckedFile newest = summary.Newest;
        if (newest.LeftOutCount > 0)
        {
            output.Line(string.Create(
                CultureInfo.InvariantCulture, $"{newest.LeftOutCount:N0} records have an amount or a required day that cannot be read; no rule of the registry looked at them"));
        }

        RuleTrend[] registry = [.. summary.Rules.Where(item => item.Rule.Scope != RuleScope.Structure && !RuleRegistry.IsStructural(item.Rule.Id))];
        if (registry.Length > 0)
        {
            output.Line("rules of the registry, " + (summary.Files.Count == 1 ? "hits:" : "hits by file, oldest first, then balance of the newest:"));
            foreach (RuleTrend item in registry)
            {
                string counts = string.Join(' ', item.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count,10:N0}")));
                output.Line(string.Create(
                    CultureInfo.InvariantCulture, $"  {Rule.NameOf(item.Rule.Severity),-10} {item.Rule.Id,-22} {counts} {item.Dollars,14:N0}  {item.Rule.Finds}"));
            }
        }

        foreach (WorstAccount account in newest.Outcome.Worst.Take(5))
        {
            output.Line(string.Create(
                CultureInfo.InvariantCulture, $"account {account.Account}: {account.SevereCount} severe rules, {account.WarnCount} warnings"));
        }
    }
}
