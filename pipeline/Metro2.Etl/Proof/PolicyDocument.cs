using System.Net;
using System.Text;
using Metro2.Etl.Rules;

namespace Metro2.Etl.Proof;

/// <summary>The mapping and policy document: every field that is reported, the rule that decides it, and where its values come from.</summary>
internal static class PolicyDocument
{
    private static readonly (string Segment, string Title)[] s_parts =
    [
        ("base", "Base segment"), ("j1", "J1 segment: a further person at the same address"),
        ("j2", "J2 segment: a further person at another address"), ("l1", "L1 segment: a new account number"),
    ];

    private static readonly (string Word, string Meaning)[] s_sources =
    [
        ("invoice", "invoices in FreshBooks"), ("payment", "payments in FreshBooks"), ("credit_note", "credit notes in FreshBooks"),
        ("client", "the client in FreshBooks"), ("consumer", "the consumer file"), ("decision", "decisions in the ledger"),
        ("mapping", "mapping rules of the settings"), ("setting:terms_frequency", "the settings"), ("bureau", "the settings of the bureau"),
        ("report", "what was told before"), ("constant", "fixed"),
    ];

    /// <summary>As Markdown.</summary>
    /// <param name="policy">What the settings say about rules.</param>
    public static string ToMarkdown(RulePolicy policy)
    {
        StringBuilder text = new("# What is reported, and by which rule\n\nDecision entries stand in sql/DECISIONS.md. Amounts are whole US dollars.\n");
        foreach ((string segment, string title) in s_parts)
        {
            text.Append("\n## ").Append(title).Append("\n\n| field | name | positions | rule | comes from | decision |\n|---|---|---|---|---|---|\n");
            foreach (string[] row in Rows(segment))
            {
                text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
            }
        }

        foreach (RuleTable table in RuleTable.Of(policy))
        {
            text.Append("\n## ").Append(table.Title).Append("\n\n| ").AppendJoin(" | ", table.Heads).Append(" |\n|");
            text.Insert(text.Length, "---|", table.Heads.Count).Append('\n');
            foreach (string[] row in table.Rows)
            {
                text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>As one HTML page without scripts or other files.</summary>
    /// <param name="policy">What the settings say about rules.</param>
    public static string ToHtml(RulePolicy policy)
    {
        StringBuilder text = new(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>What is reported, and by which rule</title>\n"
            + "<style>body{font:16px sans-serif}table{border-collapse:collapse}td,th{border:1px solid #999;padding:4px 8px;text-align:left}</style>\n"
            + "<h1>What is reported, and by which rule</h1>\n<p>Decision entries stand in sql/DECISIONS.md. Amounts are whole US dollars.</p>\n");
        foreach ((string segment, string title) in s_parts)
        {
            text.Append("<h2>").Append(WebUtility.HtmlEncode(title)).Append(
                "</h2>\n<table>\n<tr><th>field</th><th>name</th><th>positions</th><th>rule</th><th>comes from</th><th>decision</th></tr>\n");
            foreach (string[] row in Rows(segment))
            {
                text.Append("<tr><td>").AppendJoin("</td><td>", row.Select(WebUtility.HtmlEncode)).Append("</td></tr>\n");
            }

            text.Append("</table>\n");
        }

        foreach (RuleTable table in RuleTable.Of(policy))
        {
            text.Append("<h2>").Append(WebUtility.HtmlEncode(table.Title)).Append("</h2>\n<table>\n<tr><th>").AppendJoin("</th><th>", table.Heads).Append("</th></tr>\n");
            foreach (string[] row in table.Rows)
            {
                text.Append("<tr><td>").AppendJoin("</td><td>", row.Select(WebUtility.HtmlEncode)).Append("</td></tr>\n");
            }

            text.Append("</table>\n");
        }

        return text.Append("</html>\n").ToString();
    }

    private static IEnumerable<string[]> Rows(string segment) => FieldRule.All.Where(rule => rule.Segment == segment).Select(rule => new[]
    {
        rule.Field.Number,
        rule.Field.Name,
        FormattableString.Invariant($"{rule.Field.Start}-{rule.Field.Start + rule.Field.Length - 1}"),
        rule.Rule,
        string.Join(", ", rule.Sources.Split(' ').Select(word => s_sources.Single(source => source.Word == word).Meaning)),
        rule.Decision,
    });
}
