using Metro2.Etl.FileTools;
using Metro2.Etl.Ledger;
using Metro2.Etl.Proof;

namespace Metro2.Etl.Commands;

/// <summary>What <c>metro2 verify</c> says about a month.</summary>
internal static class VerifyOutput
{
    /// <summary>Writes it for people.</summary>
    public static void Write(TextOutput output, VerifiedMonth month)
    {
        if (month.Purged.Count > 0)
        {
            output.Line($"{month.Run.Period} cannot be made again: {PurgedSources.Tell(month.Purged)}. That is no difference. What is left was checked:");
            WritePublished(output, month, isAll: true);
            output.Line($"{month.Run.Period} ledger: {(month.Findings.Count == 0 ? "all that is left is as it was recorded" : "NOT AS RECORDED")}");
            WriteFindings(output, month.Findings);
            output.Line("`metro2 reconcile` shows the totals of the month as the run stored them.");
            return;
        }

        foreach (RebuiltFile file in month.Then!.Files)
        {
            output.Line($"{month.Run.Period} {file.Bureau}: {(file.IsSame ? "the same bytes" : "OTHER BYTES")}, sha256 {file.Sha256}");
        }

        WriteDifferences(output, month.Then);
        if (!month.Then.IsSame)
        {
            output.Line((month.Findings.Count > 0, month.IsSameCode) switch
            {
                (true, _) => "Cause: data. The ledger does not vouch for what stands in the warehouse now:",
                (false, true) => "Cause: data that no event seals, or the machine. Rules and program are those of the run; look at the fields above.",
                (false, false) => "Cause: the program. Data and SQL are those of the run, the program's code is not.",
            });
            WriteFindings(output, month.Findings);
        }

        WritePublished(output, month, isAll: false);
        if (month.Now is { } now)
        {
            output.Line(now.IsSame
                ? "The rules changed since; today's rules give the same bytes."
                : "The rules changed since; today's rules give other bytes (a difference in rules, not in data):");
            WriteDifferences(output, now);
        }

        if (month.KeptIn is { } folder)
        {
            output.Line($"The files made again are in {folder}. They hold personal data.");
        }
    }

    private static void WritePublished(TextOutput output, VerifiedMonth month, bool isAll)
    {
        foreach (PublishedFile file in month.Published.Where(file => isAll || file.IsChanged || file.FoundSha256 is null))
        {
            output.Line(file switch
            {
                { IsChanged: true } => $"{month.Run.Period} {file.Bureau}: THE FILE WAS CHANGED after it was published: {file.Path} has sha256 {file.FoundSha256}, "
                    + $"and {file.Sha256} was recorded. Put the published one back from a copy{(month.Purged.Count == 0 ? ", or from `metro2 verify --out`" : "")}.",
                { FoundSha256: null } => $"{month.Run.Period} {file.Bureau}: {file.Path} is not there, so nothing could be compared; sha256 {file.Sha256} was recorded",
                _ => $"{month.Run.Period} {file.Bureau}: {file.Path} has the bytes that were published, sha256 {file.Sha256}",
            });
        }
    }

    private static void WriteFindings(TextOutput output, IReadOnlyList<LedgerFinding> findings)
    {
        foreach (LedgerFinding finding in findings)
        {
            output.Line($"  {finding.Code}  {finding.Place}: {finding.Problem}.");
        }
    }

    private static void WriteDifferences(TextOutput output, RebuildResult result)
    {
        if (result.Stopped is not null)
        {
            output.Line($"  No file came out: {result.Stopped}");
        }

        foreach (string difference in result.Differences)
        {
            output.Line($"  {difference}");
        }
    }
}
