using System.Globalization;
using System.Text.Json;

namespace Metro2.Etl.Configuration;

/// <summary>Reads and checks what decides how a client is reported: mapping rules, pinned rates, what is held back.</summary>
internal sealed class MappingSettings(string file, List<Mistake> mistakes)
{
    /// <summary>The rules of a checked file, in file order.</summary>
    public static List<MappingRule> Rules(SettingsNode root) => Items(root, "mappings").Select(Rule).ToList();

    /// <summary>The rates of a checked file.</summary>
    public static List<CurrencyRate> Rates(SettingsNode root) => Items(root, "currencyRates")
        .Select(item => new CurrencyRate(
            Text(item, "currency")!,
            decimal.Parse(Text(item, "rate")!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)))
        .ToList();

    /// <summary>What is held back, with defaults filled in.</summary>
    public static ReportingSettings Reporting(SettingsNode root)
    {
        ReportingSettings standard = ReportingSettings.Default;
        return root.Find("reporting") is not { } section
            ? standard
            : new ReportingSettings(
                (int)(Number(section, "delayDays") ?? standard.DelayDays),
                Number(section, "minimumBalance") ?? standard.MinimumBalance,
                Text(section, "timeZone") ?? standard.TimeZone);
    }

    /// <summary>Notes rules that say the same thing twice or that no client can reach, and rates given twice.</summary>
    public void Check(SettingsNode root)
    {
        List<MappingRule> rules = Rules(root);
        IReadOnlyList<SettingsNode> nodes = Items(root, "mappings");
        for (int index = 0; index < rules.Count; index++)
        {
            if (HasReadableMatchers(nodes[index])
                && rules.Take(index).FirstOrDefault(earlier => HasReadableMatchers(nodes[earlier.Position - 1]) && earlier.Covers(rules[index])) is { } first)
            {
                ReportUnreachable(nodes[index], rules[index], first);
            }
        }

        CheckRates(root);
    }

    private void ReportUnreachable(SettingsNode place, MappingRule rule, MappingRule first)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"mappings[{rule.Position - 1}]");
        if (rule.Covers(first))
        {
            Add(place, key, "duplicate_rule", $"the rule at line {first.LineNumber} fits the same clients", "each combination of client, group, item and project once");
        }
        else
        {
            Add(place, key, "unreachable_rule", $"the rule at line {first.LineNumber} fits every client that this one fits, and the first that fits decides", $"this rule above line {first.LineNumber}, or no such rule");
        }
    }

    private void CheckRates(SettingsNode root)
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        IReadOnlyList<SettingsNode> items = Items(root, "currencyRates");
        for (int index = 0; index < items.Count; index++)
        {
            if (items[index].Find("currency") is { Kind: JsonValueKind.String } currency && !lines.TryAdd(currency.Text, currency.Line))
            {
                Add(currency, $"currencyRates[{index}].currency", "duplicate_currency", $"the currency stands already at line {lines[currency.Text]}", "each currency once");
            }
        }
    }

    // A matcher that does not read would look like one that is not there, and such a rule like one for everyone.
    private static bool HasReadableMatchers(SettingsNode node) =>
        node.Kind == JsonValueKind.Object
        && SettingsSchema.Of("mappings[]")
            .Where(spec => spec.Name is "client" or "group" or "item" or "project")
            .All(spec => node.Find(spec.Name) is not { } value || (value.Kind == spec.Kind && spec.IsAllowed(value.Text)));

    private static MappingRule Rule(SettingsNode item, int index) => new(
        index + 1,
        item.Line,
        Text(item, "accountType") ?? "",
        Number(item, "client"),
        Text(item, "group"),
        Text(item, "item"),
        Number(item, "project"),
        Text(item, "termsFrequency"),
        (int?)Number(item, "agreedGraceDays"),
        (int?)Number(item, "netDays"),
        Number(item, "creditLimit"));

    private void Add(SettingsNode place, string key, string code, string problem, string allowed) =>
        mistakes.Add(new Mistake(file, place.Line, place.Column, key, code, problem, allowed));

    private static IReadOnlyList<SettingsNode> Items(SettingsNode root, string name) => root.Find(name)?.Items ?? [];

    private static string? Text(SettingsNode section, string name) => section.Find(name) is { Text.Length: > 0 } node ? node.Text : null;

    private static long? Number(SettingsNode section, string name) =>
        long.TryParse(section.Find(name)?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
