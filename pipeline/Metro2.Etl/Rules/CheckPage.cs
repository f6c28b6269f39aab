using System.Globalization;
using System.Net;
using System.Text;

namespace Metro2.Etl.Rules;

/// <summary>The report of a check as one HTML page that needs nothing else: no script, no font, no picture, and no personal data.</summary>
internal static class CheckPage
{
    private const string Style =
        "body{font:15px/1.45 sans-serif;margin:2em auto;max-width:72em;color:#222}table{border-collapse:collapse;margin:.6em 0 1.6em}"
        + "th,td{border-bottom:1px solid #ddd;padding:.25em .7em;text-align:left;vertical-align:top}th{background:#f4f4f4}"
        + ".n{text-align:right;font-variant-numeric:tabular-nums}.block,.quarantine{color:#a40000;font-weight:600}.warn{color:#8a5a00}.info{color:#555}";

    /// <summary>Makes the page.</summary>
    public static string Create(CheckSummary summary)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Metro 2 quality report</title>\n<style>")
            .Append(Style).Append("</style></head><body>\n<h1>Metro 2 quality report</h1>\n");
        Files(page, summary);
        Severities(page, summary);
        Rules(page, summary);
        Worst(page, summary);
        return page.Append("</body></html>\n").ToString();
    }

    private static void Files(StringBuilder page, CheckSummary summary)
    {
        page.Append("<h2>Files</h2>\n<table><tr><th>File</th><th>As of</th><th>Accounts</th><th>Balance</th><th>Past due</th><th>Not readable</th><th>SHA-256</th></tr>\n");
        foreach (CheckedFile file in summary.Files)
        {
            page.Append("<tr>").Append(Cell(file.Name)).Append(Cell(Day(file.ActivityDate))).Append(Number(file.Structure.AccountCount))
                .Append(Number(file.Structure.TotalBalance)).Append(Number(file.Structure.TotalPastDue)).Append(Number(file.LeftOutCount))
                .Append(Cell(file.Sha256)).Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void Severities(StringBuilder page, CheckSummary summary)
    {
        page.Append("<h2>Findings by severity</h2>\n<table><tr><th>Severity</th>").Append(Heads(summary)).Append("</tr>\n");
        foreach (RuleSeverity severity in Enum.GetValues<RuleSeverity>().Reverse())
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"{Rule.NameOf(severity)}\">{Rule.NameOf(severity)}</td>");
            for (int file = 0; file < summary.Files.Count; file++)
            {
                page.Append(Number(summary.Count(severity, file)));
            }

            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void Rules(StringBuilder page, CheckSummary summary)
    {
        page.Append("<h2>Rules</h2>\n<table><tr><th>Rule</th><th>Severity</th>").Append(Heads(summary))
            .Append("<th>Balance</th><th>Finds</th><th>Why it matters</th><th>May be innocent</th></tr>\n");
        foreach (RuleTrend item in summary.Rules)
        {
            string name = Rule.NameOf(item.Rule.Severity);
            page.Append("<tr>").Append(Cell(item.Rule.Id)).Append(CultureInfo.InvariantCulture, $"<td class=\"{name}\">{name}</td>");
            foreach (long count in item.Counts)
            {
                page.Append(Number(count));
            }

            page.Append(Number(item.Dollars)).Append(Cell(item.Rule.Finds)).Append(Cell(item.Rule.Why)).Append(Cell(item.Rule.Innocent)).Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void Worst(StringBuilder page, CheckSummary summary)
    {
        page.Append("<h2>Accounts that break the most rules</h2>\n<table><tr><th>Account</th><th>Severe</th><th>Warnings</th></tr>\n");
        foreach (WorstAccount account in summary.Newest.Outcome.Worst)
        {
            page.Append("<tr>").Append(Cell(account.Account)).Append(Number(account.SevereCount)).Append(Number(account.WarnCount)).Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Heads(CheckSummary summary) =>
        string.Concat(summary.Files.Select(file => $"<th>{WebUtility.HtmlEncode(file.ActivityDate is null ? file.Name : Day(file.ActivityDate))}</th>"));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cell(string text) => $"<td>{WebUtility.HtmlEncode(text)}</td>";

    private static string Number(long number) => string.Create(CultureInfo.InvariantCulture, $"<td class=\"n\">{number:N0}</td>");
}
