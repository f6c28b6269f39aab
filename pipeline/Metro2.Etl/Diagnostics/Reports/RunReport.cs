using Metro2.Format.Codes;
using Spectre.Console;

namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>Shows a <see cref="RunSummary"/> to a person. The same summary gives the same text.</summary>
internal static class RunReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(IAnsiConsole console, RunSummary summary)
    {
        Sheet sheet = new(console);
        sheet.Line($"Run {summary.RunId}: {summary.State}");
        WriteStreams(sheet, summary.Streams);
        WriteAccounts(sheet, summary.Accounts);
        WriteLeftOut(sheet, summary.LeftOut);
        WriteQuarantine(sheet, summary);
        WriteRejects(sheet, summary.Rejects);
        WriteAudits(sheet, summary.Audits);
        RuleReport.Write(sheet, summary);
        WriteFiles(sheet, summary.Files);
        sheet.Heading("Warehouse");
        sheet.Line($"  {summary.WarehousePath}");
        sheet.Heading("Next");
        foreach (string step in NextSteps(summary))
        {
            sheet.Line($"  - {step}");
        }
    }

    private static void WriteStreams(Sheet sheet, IReadOnlyList<StreamCount> streams)
    {
        if (streams.Count == 0)
        {
            return;
        }

        sheet.Heading("Read from FreshBooks");
        sheet.Table(
            ["stream", "#pages", "#records"],
            streams.Select(stream => new[] { stream.Stream, Sheet.Number(stream.Pages), Sheet.Number(stream.Records) }));
    }

    private static void WriteAccounts(Sheet sheet, IReadOnlyList<StatusCount> accounts)
    {
        if (accounts.Count == 0)
        {
            return;
        }

        sheet.Heading("Accounts reported");
        IEnumerable<string[]> rows = accounts
            .Select(status => new[]
            {
                status.Status, Sheet.Number(status.Accounts), Sheet.Number(status.Balance), Sheet.Number(status.PastDue), Label(status.Status),
            })
            .Append(
            [
                "all", Sheet.Number(accounts.Sum(status => status.Accounts)), Sheet.Number(accounts.Sum(status => status.Balance)),
                Sheet.Number(accounts.Sum(status => status.PastDue)), "",
            ]);
        sheet.Table(["status", "#accounts", "#balance $", "#past due $", "meaning"], rows);
    }

    private static void WriteLeftOut(Sheet sheet, IReadOnlyList<ReasonCount> reasons)
    {
        if (reasons.Count == 0)
        {
            return;
        }

        sheet.Heading("Clients left out");
        sheet.Table(
            ["#clients", "reason", "what it means"],
            reasons.Select(reason => new[] { Sheet.Number(reason.Clients), reason.Reason, LeftOutReasons.Explain(reason.Reason) }));
    }

    private static void WriteQuarantine(Sheet sheet, RunSummary summary)
    {
        if (summary.Quarantine.Count == 0)
        {
            return;
        }

        sheet.Heading($"In quarantine: {Sheet.Number(summary.QuarantinedAccounts)} accounts are kept out of the files");
        sheet.Table(
            ["#accounts", "#reported before", "#balance $", "rule", "what it finds"],
            summary.Quarantine.Select(rule => new[]
            {
                Sheet.Number(rule.Accounts), Sheet.Number(rule.Reported), Sheet.Number(rule.Balance), rule.RuleId, rule.Finds,
            }));
    }

    private static void WriteRejects(Sheet sheet, IReadOnlyList<RejectCount> rejects)
    {
        if (rejects.Count == 0)
        {
            return;
        }

        sheet.Heading("Rejected records");
        sheet.Table(
            ["#records", "stage", "code", "what to do"],
            rejects.Select(reject => new[] { Sheet.Number(reject.Records), reject.Stage, reject.Code, reject.Remedy }));
    }

    private static void WriteAudits(Sheet sheet, IReadOnlyList<AuditFinding> audits)
    {
        if (audits.Count == 0)
        {
            return;
        }

        sheet.Heading("Audits with findings");
        sheet.Table(
            ["#rows", "#waived", "severity", "audit", "what it finds"],
            audits.Select(audit => new[] { Sheet.Number(audit.Rows), Sheet.Number(audit.Waived), RuleReport.Severity(audit), audit.Id, audit.Finds }));
    }

    private static void WriteFiles(Sheet sheet, IReadOnlyList<WrittenFile> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        sheet.Heading("Files");
        foreach (WrittenFile file in files)
        {
            sheet.Line($"  {file.Bureau}: {Sheet.Number(file.Records)} records, {Sheet.Number(file.Bytes)} bytes");
            sheet.Line($"    {file.Path}");
            sheet.Line($"    sha256 {file.Sha256}");
        }
    }

    private static IEnumerable<string> NextSteps(RunSummary summary)
    {
        if (summary.State == "blocked" || summary.Audits.Any(audit => audit.Severity == "block" && audit.Rows > 0))
        {
            yield return "No file was written. Look at the blocking audits in etl.audit_results, correct the cause, and give the same command again.";
        }
        else if (summary.State != "done")
        {
            yield return "The run is not finished; the same command goes on where it stopped.";
        }

        if (summary.Quarantine.Count > 0)
        {
            yield return "Accounts in quarantine come back by themselves once their cause is gone: metro2 quarantine list shows them, waive accepts a finding; "
                + "one that was reported before waits for a decision (audit A71).";
        }

        if (summary.Rejects.Count > 0)
        {
            yield return "Rejected records stand in etl.rejects with place and field; correct them at their source before the next month.";
        }

        if (summary.Audits.Any(audit => audit.Severity == "warn"))
        {
            yield return "Warnings stand in etl.audit_results with the accounts they concern; look at them before the files are sent.";
        }

        if (summary.Files.Count > 0)
        {
            yield return "Send each file to its bureau once; compare the digest after the transfer.";
        }

        yield return $"Runs, stages, checkpoints and files: metro2 status --warehouse {summary.WarehousePath}";
        yield return "Any DuckDB shell opens the warehouse while no run works on it; intermediate.eligibility has one row a client with its reason, "
            + "history.reported_accounts what each bureau was told. sql/README.md is the dictionary.";
    }

    private static string Label(string status) => AccountStatus.All.TryGet(status, out CodeEntry? entry) ? entry.Label : "";
}
