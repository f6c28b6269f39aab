using System.Globalization;
using System.Text.Json;
using Metro2.Etl.Decisions;
using Metro2.Etl.Rules;

namespace Metro2.Etl.Configuration;

/// <summary>Reads and checks what the settings say about rules: those of one's own, severities and thresholds.</summary>
internal sealed class RuleSettings(string file, List<Mistake> mistakes)
{
    private const string Section = "rules";

    private static readonly ThresholdKind[] s_kinds = Enum.GetValues<ThresholdKind>();

    /// <summary>The settings of the table that belong here.</summary>
    internal static IReadOnlyList<SettingSpec> Specs { get; } =
    [
        SettingSpec.Section("rules", isRequired: false),
        SettingSpec.Text("rules.folder", false, "a path to a folder with rules of your own; a relative one starts at the folder of this file", IsPath),
        SettingSpec.List("rules.severities", isRequired: false),
        SettingSpec.Text("rules.severities[].rule", true, "the id of a rule, as `metro2 rules` lists them", text => text.Length > 0),
        SettingSpec.Choice("rules.severities[].severity", true, "block", "quarantine", "warn", "info"),
        SettingSpec.Text("rules.severities[].reason", false, "1 to 400 printable characters on one line", text => text.Trim().Length > 0 && text.Length <= 400 && !text.Any(char.IsControl)),
        SettingSpec.List("rules.thresholds", isRequired: false),
        SettingSpec.Text("rules.thresholds[].rule", true, "the id of a rule, as `metro2 rules` lists them", text => text.Length > 0),
        SettingSpec.Integer("rules.thresholds[].atCount", false, 1, 1_000_000_000, "hits"),
        SettingSpec.Decimal("rules.thresholds[].atShare", false, 0.0001m, 100m, 4, "percent of the records that would be told"),
        SettingSpec.Whole("rules.thresholds[].atDollars", false, 1, 999_999_999_999, "balances of the accounts that are hit, in dollars"),
    ];

    /// <summary>What a checked file says.</summary>
    /// <param name="file">Full path of the settings.</param>
    /// <param name="root">The file.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the folder changed since it was checked.</exception>
    public static RulePolicy Of(string file, SettingsNode root) => root.Find(Section) is not { } section
        ? RulePolicy.None
        : new RulePolicy(
            section.Find("folder") is { } folder ? OwnRules.Read(FullPath(file, folder)) : [],
            [
                .. Items(section, "severities").Select(item => new SeverityChange(
                    Text(item, "rule"), Rule.SeverityOf(Text(item, "severity"))!.Value, Text(item, "reason"))),
            ],
            [.. Items(section, "thresholds").SelectMany(Thresholds)]);

    /// <summary>Notes rules that are not there, or cannot be changed so, and thresholds without one limit.</summary>
    public void Check(SettingsNode root)
    {
        if (root.Find(Section) is not { Kind: JsonValueKind.Object } section)
        {
            return;
        }

        Dictionary<string, Rule> rules = RuleRegistry.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (Rule rule in Own(section))
        {
            rules.Add(rule.Id, rule);
        }

        CheckSeverities(Items(section, "severities"), rules);
        CheckThresholds(Items(section, "thresholds"), rules);
    }

    private IEnumerable<Rule> Own(SettingsNode section)
    {
        if (section.Find("folder") is not { Kind: JsonValueKind.String } folder || !IsPath(folder.Text))
        {
            return [];
        }

        try
        {
            return OwnRules.Read(FullPath(file, folder)).Select(Rule.Parse);
        }
        catch (EtlException error)
        {
            Add(folder, "rules.folder", "bad_rules", error.Message, "a folder of SQL files, each a rule with an id of its own");
            return [];
        }
    }

    private void CheckSeverities(IReadOnlyList<SettingsNode> items, Dictionary<string, Rule> rules)
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        for (int index = 0; index < items.Count; index++)
        {
            SettingsNode item = items[index];
            string key = string.Create(CultureInfo.InvariantCulture, $"rules.severities[{index}]");
            if (Find(item, key, rules) is not { } rule || item.Find("severity") is not { } place || Rule.SeverityOf(place.Text) is not { } severity)
            {
                continue;
            }

            if (!lines.TryAdd(rule.Id, item.Line))
            {
                Add(item, key, "duplicate_rule", $"the rule stands already at line {lines[rule.Id]}", "each rule once");
            }
            else if (rule.Scope == RuleScope.Warehouse && severity == RuleSeverity.Quarantine)
            {
                Add(place, key + ".severity", "not_allowed", "the rule looks at more than a record, so no record can be kept out by it", "block, warn, info");
            }
            else if (severity < rule.Severity)
            {
                CheckLowered(item, key, rule);
            }

            if (item.Find("reason") is { } reason && DecisionCheck.HoldsSsn(reason.Text))
            {
                Add(reason, key + ".reason", "personal_data", "the text holds what may be a Social Security number", "a reason without it; reports show it");
            }
        }
    }

    private void CheckLowered(SettingsNode item, string key, Rule rule)
    {
        if (FixedRules.Contains(rule.Id))
        {
            Add(item.Find("severity")!, key + ".severity", "never_lowered", "without this rule nobody could prove the figures", $"{Rule.NameOf(rule.Severity)}, as the rule says");
        }
        else if (item.Find("reason") is null)
        {
            Add(item, key + ".reason", "missing_reason", $"the rule says {Rule.NameOf(rule.Severity)}; to make it milder takes a reason", "1 to 400 printable characters on one line");
        }
    }

    private void CheckThresholds(IReadOnlyList<SettingsNode> items, Dictionary<string, Rule> rules)
    {
        Dictionary<(string, ThresholdKind), int> lines = [];
        for (int index = 0; index < items.Count; index++)
        {
            SettingsNode item = items[index];
            string key = string.Create(CultureInfo.InvariantCulture, $"rules.thresholds[{index}]");
            if (item.Kind != JsonValueKind.Object || Find(item, key, rules) is not { } rule)
            {
                continue;
            }

            ThresholdKind[] given = [.. s_kinds.Where(kind => item.Find(RuleThreshold.NameOf(kind)) is not null)];
            if (given.Length != 1)
            {
                Add(item, key, "one_limit", given.Length == 0 ? "the threshold has no limit" : "the threshold has more than one limit", "one of atCount, atShare, atDollars; several items for several");
            }
            else if (!lines.TryAdd((rule.Id, given[0]), item.Line))
            {
                Add(item, key, "duplicate_threshold", $"the same figure of the rule has a limit already at line {lines[(rule.Id, given[0])]}", "each figure of a rule once");
            }
        }
    }

    private Rule? Find(SettingsNode item, string key, Dictionary<string, Rule> rules)
    {
        if (item.Find("rule") is not { Kind: JsonValueKind.String, Text.Length: > 0 } place)
        {
            return null;
        }

        if (!rules.TryGetValue(place.Text, out Rule? rule))
        {
            Add(place, key + ".rule", "unknown_rule", "there is no rule of this id" + NearestName.Hint(place.Text, rules.Keys), "an id that `metro2 rules` lists, or of a rule in rules.folder");
            return null;
        }

        string? instead = rule.Scope == RuleScope.Structure ? "it is judged on the bytes of a file, which a run writes right or not at all"
            : rule.InRuns.Length > 0 ? $"in runs {rule.InRuns} judges the same and knows more"
            : null;
        if (instead is not null)
        {
            Add(place, key + ".rule", "not_in_runs", $"the rule is not judged in runs: {instead}", rule.InRuns.Length > 0 ? rule.InRuns : "a rule of scope record, pair, file or warehouse");
            return null;
        }

        return rule;
    }

    private static IEnumerable<RuleThreshold> Thresholds(SettingsNode item) => s_kinds
        .Where(kind => item.Find(RuleThreshold.NameOf(kind)) is not null)
        .Select(kind => new RuleThreshold(
            Text(item, "rule"),
            kind,
            decimal.Parse(Text(item, RuleThreshold.NameOf(kind)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)));

    private void Add(SettingsNode place, string key, string code, string problem, string allowed) =>
        mistakes.Add(new Mistake(file, place.Line, place.Column, key, code, problem, allowed));

    private static IReadOnlyList<SettingsNode> Items(SettingsNode section, string name) => section.Find(name)?.Items ?? [];

    private static string Text(SettingsNode item, string name) => item.Find(name)?.Text ?? "";

    private static string FullPath(string file, SettingsNode node) => Path.GetFullPath(node.Text, Path.GetDirectoryName(file)!);

    private static bool IsPath(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);
}
