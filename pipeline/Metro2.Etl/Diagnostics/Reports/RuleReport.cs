using System.Globalization;
using Metro2.Etl.Decisions;

namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>Shows what the settings and people made of the rules of a run: severities, thresholds, waivers.</summary>
internal static class RuleReport
{
    /// <summary>The severity of a finding, and what the rule's file says where that is another.</summary>
    public static string Severity(AuditFinding audit) => audit.Stated.Length == 0 ? audit.Severity : $"{audit.Severity} (rule: {audit.Stated})";

    /// <summary>Writes thresholds and waivers, where there are any.</summary>
    public static void Write(Sheet sheet, RunSummary summary)
    {
        if (summary.Thresholds.Count > 0)
        {
            sheet.Heading("Thresholds");
            sheet.Table(
                ["rule", "what", "#figure", "#stops at", "state"],
                summary.Thresholds.Select(threshold => new[]
                {
                    threshold.RuleId, Kind(threshold.Kind), Figure(threshold.Figure), Figure(threshold.Limit), threshold.IsReached ? "REACHED" : "below",
                }));
        }

        if (summary.Waivers.Count > 0)
        {
            sheet.Heading("Waived findings");
            sheet.Table(
                ["#waived", "audit", "#decision", "about", "until", "by", "reason"],
                summary.Waivers.Select(waiver => new[]
                {
                    Sheet.Number(waiver.Waived),
                    waiver.RuleId,
                    waiver.DecisionId.ToString(CultureInfo.InvariantCulture),
                    waiver.ClientId == DecisionDraft.EveryClient ? "the whole rule" : "client " + waiver.ClientId.ToString(CultureInfo.InvariantCulture),
                    waiver.ExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "countermanded",
                    waiver.By,
                    waiver.Reason,
                }));
        }
    }

    private static string Kind(string kind) => kind switch
    {
        "atCount" => "hits",
        "atShare" => "% of records",
        _ => "dollars owed",
    };

    private static string Figure(decimal figure) => figure.ToString("#,0.####", CultureInfo.InvariantCulture);
}
