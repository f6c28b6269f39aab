using System.Text.Json;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>A rule that the settings give another severity.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Severity">The severity in runs.</param>
/// <param name="Reason">Why, 1 to 400 characters; empty only where the severity is raised.</param>
internal sealed record SeverityChange(string Rule, RuleSeverity Severity, string Reason);

/// <summary>What the hits of a rule are counted in.</summary>
internal enum ThresholdKind
{
    /// <summary>Hits.</summary>
    Count,

    /// <summary>Records that are hit, percent of all records to be told.</summary>
    Share,

    /// <summary>Current balances of the records that are hit, whole dollars.</summary>
    Dollars,
}

/// <summary>A figure from which the hits of a rule stop a run, whatever its severity.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Kind">The figure.</param>
/// <param name="Limit">The first value that stops, above 0.</param>
internal sealed record RuleThreshold(string Rule, ThresholdKind Kind, decimal Limit)
{
    /// <summary>The name of a kind, as settings have it.</summary>
    public static string NameOf(ThresholdKind kind) => kind switch
    {
        ThresholdKind.Count => "atCount",
        ThresholdKind.Share => "atShare",
        _ => "atDollars",
    };
}

/// <summary>What the settings say about rules: those of one's own, severities, thresholds.</summary>
/// <param name="Own">Files of rules of one's own, below <see cref="OwnRules.Folder"/>, ordered by path.</param>
/// <param name="Severities">Each rule at most once.</param>
/// <param name="Thresholds">Each rule and kind at most once.</param>
internal sealed record RulePolicy(
    IReadOnlyList<SqlFile> Own, IReadOnlyList<SeverityChange> Severities, IReadOnlyList<RuleThreshold> Thresholds)
{
    /// <summary>Name of the pinned setting that holds severities and thresholds.</summary>
    public const string SettingName = "rule_policy";

    /// <summary>Every rule as its file says, and nothing else.</summary>
    public static RulePolicy None { get; } = new([], [], []);

    /// <summary>Severities and thresholds of pinned settings; those of a run without any are as in <see cref="None"/>. Files are pinned with all other SQL.</summary>
    /// <param name="settings">The settings of a run.</param>
    public static RulePolicy Of(IReadOnlyList<Setting> settings) =>
        settings.FirstOrDefault(setting => setting.Name == SettingName)?.Value is { } json
            ? JsonSerializer.Deserialize<Pinned>(json)!.ToPolicy()
            : None;

    /// <summary>Severities and thresholds as a setting to be pinned; null when there are none.</summary>
    public Setting? ToSetting() => Severities.Count + Thresholds.Count == 0
        ? null
        : new Setting(SettingName, "text", JsonSerializer.Serialize(new Pinned(
            [.. Severities.Select(change => new PinnedSeverity(change.Rule, Rule.NameOf(change.Severity), change.Reason))],
            [.. Thresholds.Select(threshold => new PinnedThreshold(threshold.Rule, threshold.Kind.ToString(), threshold.Limit))])));

    /// <summary>The project with the severities of the settings; the files that are pinned stay as they are.</summary>
    public SqlProject Apply(SqlProject project) => Severities.Count == 0
        ? project
        : project with { Audits = [.. project.Audits.Select(Apply)], Rules = [.. project.Rules.Select(Apply)] };

    /// <summary>The rule with the severity of the settings.</summary>
    public Rule Apply(Rule rule) => ChangeOf(rule.Id) is { } change ? rule with { Severity = change.Severity } : rule;

    private Audit Apply(Audit audit) => ChangeOf(audit.Id) is { } change
        ? audit with
        {
            Severity = change.Severity switch
            {
                RuleSeverity.Info => AuditSeverity.Info,
                RuleSeverity.Warn => AuditSeverity.Warn,
                _ => AuditSeverity.Block,
            },
        }
        : audit;

    private SeverityChange? ChangeOf(string id) => Severities.FirstOrDefault(change => change.Rule == id);

    private sealed record PinnedSeverity(string Rule, string Severity, string Reason);

    private sealed record PinnedThreshold(string Rule, string Kind, decimal Limit);

    private sealed record Pinned(IReadOnlyList<PinnedSeverity> Severities, IReadOnlyList<PinnedThreshold> Thresholds)
    {
        public RulePolicy ToPolicy() => new(
            [],
            [.. Severities.Select(change => new SeverityChange(change.Rule, Metro2.Etl.Rules.Rule.SeverityOf(change.Severity)!.Value, change.Reason))],
            [.. Thresholds.Select(threshold => new RuleThreshold(threshold.Rule, Enum.Parse<ThresholdKind>(threshold.Kind), threshold.Limit))]);
    }
}
