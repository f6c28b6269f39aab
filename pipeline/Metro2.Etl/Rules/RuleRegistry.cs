using System.Globalization;
using System.Text;
using Metro2.Etl.Transform;
using Metro2.Format.Validation;

namespace Metro2.Etl.Rules;

/// <summary>Every rule that the program knows, wherever it is judged: conditions and selects, audits, and the format's own.</summary>
internal static class RuleRegistry
{
    private static readonly Lazy<IReadOnlyList<Rule>> s_all = new(() => Gather(SqlProject.Embedded()));

    /// <summary>All of them, ordered by id; an id that the format and the registry both have stands once, as in the registry.</summary>
    public static IReadOnlyList<Rule> All => s_all.Value;

    /// <summary>Whether the format judges a rule of this id itself, on the bytes.</summary>
    public static bool IsStructural(string id) => ValidationRules.All.Any(rule => rule.Id == id);

    /// <summary>The name of a scope, as files have it.</summary>
    public static string NameOf(RuleScope scope) => scope switch
    {
        RuleScope.Record => "record",
        RuleScope.Pair => "pair",
        RuleScope.File => "file",
        RuleScope.Warehouse => "warehouse",
        _ => "structure",
    };

    /// <summary>Makes <c>sql/RULES.md</c>.</summary>
    public static string Page()
    {
        StringBuilder page = new();
        page.Append("# Quality rules\n\n");
        page.Append("Made by `metro2 rules --page`; a test compares it, so it is not edited by hand. ");
        page.Append("A rule of scope `record` or `pair` is a condition over `checks.accounts`, one of scope `file` a select over `checks.*`, and both ");
        page.Append("are judged in every run and by `metro2 validate`; `warehouse` needs invoices or decisions and is judged in runs only; ");
        page.Append("`structure` is judged on the bytes of a file. `block` stops the files, `quarantine` says that the record must not be told, ");
        page.Append("`warn` asks for a look, `info` is worth knowing. Where an id stands in `pipeline/Metro2.Format/RULES.md` too, `validate` takes it from there.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{All.Count} rules.\n\n| Rule | Scope | Severity | Finds | Why | Harm | Innocent | Fields | Source |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (Rule rule in All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {rule.Id} | {NameOf(rule.Scope)} | {Rule.NameOf(rule.Severity)} | {Cell(rule.Finds)} | {Cell(rule.Why)} | {Cell(rule.Harm)} | {Cell(rule.Innocent)} | {Cell(rule.Fields)} | {Cell(Source(rule))} |\n");
        }

        return page.ToString();
    }

    /// <summary>Where a rule comes from, and who judges it in a run.</summary>
    public static string Source(Rule rule) => rule.InRuns.Length == 0 ? rule.Source : $"{rule.Source}; in runs: {rule.InRuns}";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static IReadOnlyList<Rule> Gather(SqlProject project)
    {
        HashSet<string> own = [.. project.Rules.Select(rule => rule.Id)];
        return Rule.Ordered(
            project.Rules
                .Concat(project.Audits.Select(FromAudit))
                .Concat(ValidationRules.All.Where(rule => !own.Contains(rule.Id)).Select(FromFormat)));
    }

    private static Rule FromAudit(Audit audit) => new(
        audit.Path,
        audit.Id,
        RuleScope.Warehouse,
        Audit.InRules(audit.Severity),
        audit.Finds,
        audit.Why,
        audit.Harm,
        audit.Innocent,
        audit.Fields,
        audit.Source,
        audit.Text);

    private static Rule FromFormat(ValidationRule rule) => new(
        "",
        rule.Id,
        RuleScope.Structure,
        rule.Severity switch
        {
            FindingSeverity.Error => RuleSeverity.Block,
            FindingSeverity.Warning => RuleSeverity.Warn,
            _ => RuleSeverity.Info,
        },
        rule.Finds,
        rule.Message,
        "a bureau refuses the record or the file, or reads something else than was meant",
        rule.Remedy,
        rule.Fields,
        "format rule " + rule.Source,
        "");
}
