using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>What a hit of a rule means, from the mildest.</summary>
internal enum RuleSeverity
{
    /// <summary>Worth knowing; the rule is questionable for open accounts, or legitimate more often than not.</summary>
    Info,

    /// <summary>A person should look.</summary>
    Warn,

    /// <summary>The record contradicts itself and must not be told to a bureau.</summary>
    Quarantine,

    /// <summary>No file is written.</summary>
    Block,
}

/// <summary>What a rule looks at.</summary>
internal enum RuleScope
{
    /// <summary>A condition over one row of <c>checks.accounts</c>: the record alone.</summary>
    Record,

    /// <summary>A condition over one row of <c>checks.accounts</c> that has an earlier record.</summary>
    Pair,

    /// <summary>A select over <c>checks.*</c> that returns failing rows, their <c>account_key</c> first.</summary>
    File,

    /// <summary>An audit: a select over everything that a run knows.</summary>
    Warehouse,

    /// <summary>Judged on the bytes while a file is read.</summary>
    Structure,
}

/// <summary>One quality rule.</summary>
/// <param name="Path">The file, for messages; empty for rules of the format.</param>
/// <param name="Id">Its id in results and documents.</param>
/// <param name="Scope">What it looks at.</param>
/// <param name="Severity">What a hit means.</param>
/// <param name="Finds">What it finds.</param>
/// <param name="Why">Why that matters.</param>
/// <param name="Harm">What may come of it for a consumer.</param>
/// <param name="Innocent">The innocent explanation.</param>
/// <param name="Fields">Numbers of the fields it reads.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Text">The condition or the select; empty for rules of the format.</param>
internal sealed record Rule(
    string Path,
    string Id,
    RuleScope Scope,
    RuleSeverity Severity,
    string Finds,
    string Why,
    string Harm,
    string Innocent,
    string Fields,
    string Source,
    string Text)
{
    private const int LongestId = 40;

    /// <summary>The severity that its file says, whatever the settings make of it.</summary>
    public RuleSeverity Stated { get; init; } = Severity;

    /// <summary>
    /// Audits that judge the same in a run, where they know decisions and invoices: the rule is left to them there. Empty for most.
    /// </summary>
    public string InRuns { get; init; } = "";

    /// <summary>Reads a file of a rule: a head, then a condition (scope record, pair) or a select (scope file).</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="FormatException">A line of the head is missing, empty, doubled or unknown, or nothing follows it.</exception>
    public static Rule Parse(SqlFile file)
    {
        string text = Body(file.Text);
        string id = Need(file, "id");
        if (text.Length == 0)
        {
            throw new FormatException($"{file.Path}: behind the head stands a condition, or a select for scope file.");
        }

        if (id.Length > LongestId || !id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_'))
        {
            throw new FormatException($"{file.Path}: an id is up to {LongestId} letters, digits, '-' and '_'.");
        }

        RuleScope scope = Need(file, "scope") switch
        {
            "record" => RuleScope.Record,
            "pair" => RuleScope.Pair,
            "file" => RuleScope.File,
            _ => throw new FormatException($"{file.Path}: scope is record, pair or file."),
        };
        return new Rule(
            file.Path,
            id,
            scope,
            SeverityOf(Need(file, "severity"))
                ?? throw new FormatException($"{file.Path}: severity is block, quarantine, warn or info."),
            Need(file, "finds"),
            Need(file, "why"),
            Need(file, "harm"),
            Need(file, "innocent"),
            Need(file, "fields"),
            Need(file, "source"),
            scope == RuleScope.File && file.Path.StartsWith(OwnRules.Folder, StringComparison.Ordinal) ? OwnRules.Guarded(text) : text)
        {
            InRuns = SqlText.HeaderValue(file.Text, "in runs") ?? "",
        };
    }

    /// <summary>The severity with this name; null when there is none.</summary>
    public static RuleSeverity? SeverityOf(string name) => name switch
    {
        "info" => RuleSeverity.Info,
        "warn" => RuleSeverity.Warn,
        "quarantine" => RuleSeverity.Quarantine,
        "block" => RuleSeverity.Block,
        _ => null,
    };

    /// <summary>The name of a severity, as files and results have it.</summary>
    public static string NameOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Block => "block",
        RuleSeverity.Quarantine => "quarantine",
        RuleSeverity.Warn => "warn",
        _ => "info",
    };

    /// <summary>Rules by id; no id twice.</summary>
    /// <exception cref="FormatException">Two files have one id.</exception>
    public static IReadOnlyList<Rule> Ordered(IEnumerable<Rule> rules)
    {
        Rule[] ordered = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        for (int index = 1; index < ordered.Length; index++)
        {
            if (ordered[index].Id == ordered[index - 1].Id)
            {
                throw new FormatException(
                    $"{ordered[index - 1].Path} and {ordered[index].Path} have the same id {ordered[index].Id}.");
            }
        }

        return ordered;
    }

    private static string Need(SqlFile file, string key)
    {
        string? value;
        try
        {
            value = SqlText.HeaderValue(file.Text, key);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file.Path}: {error.Message}", error);
        }

        return string.IsNullOrEmpty(value) ? throw new FormatException($"{file.Path}: the head needs a line '-- {key}: ...'.") : value;
    }

    // The head is cut off, so that a condition can stand in the middle of a statement.
    private static string Body(string text)
    {
        string[] lines = text.Split('\n');
        int first = Array.FindIndex(lines, line => line.Trim() is { Length: > 0 } content && !content.StartsWith("--", StringComparison.Ordinal));
        return first < 0 ? "" : SqlText.WithoutSemicolon(string.Join('\n', lines[first..]));
    }
}
