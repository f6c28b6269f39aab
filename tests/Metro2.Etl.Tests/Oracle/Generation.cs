using System.Globalization;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>One account of a client and its number (R5).</summary>
/// <param name="Number">1 for the first account.</param>
/// <param name="Since">Day of the reopening that made it; null for the first.</param>
/// <param name="Reports">What was told about it, oldest first.</param>
/// <param name="AccountNumber">Number to write into field 7 now.</param>
/// <param name="PendingNumber">New number of an L1 segment in this file; empty when there is none.</param>
internal sealed record Generation(
    int Number, DateOnly? Since, IReadOnlyList<Report> Reports, string AccountNumber, string PendingNumber)
{
    /// <summary>What was told last; null when nothing was.</summary>
    public Report? Last => Reports.Count == 0 ? null : Reports[^1];

    /// <summary>The account that a client has as of a period.</summary>
    public static Generation Of(Ledger ledger, OracleSettings settings, Facts facts, IReadOnlyList<Report> told)
    {
        int number = 1;
        DateOnly? since = null;
        while (told.LastOrDefault(report => report.Generation == number) is { IsFinal: true } last && last.Status != "DF")
        {
            Decision? reopen = facts.InForce.FirstOrDefault(
                decision => decision.Kind == "reopen" && decision.Effective > last.AsOf);
            if (reopen is null)
            {
                break;
            }

            number++;
            since = reopen.Effective;
        }

        Report[] reports = [.. told.Where(report => report.Generation == number)];
        string own = string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.AccountId.ToUpperInvariant()}C{ledger.ClientId}{(number == 1 ? "" : $"R{number}")}");

        // A number that was announced with L1 is used from the next period on (reference 4.14).
        string current = reports.Length == 0 ? own : reports[^1].AccountNumber;
        current = reports.LastOrDefault(report => report.NewAccountNumber != "")?.NewAccountNumber ?? current;
        Decision[] renumberings =
        [
            .. facts.InForce.Where(decision => decision.Kind == "renumber" && (since is null || decision.Effective > since)),
        ];
        if (reports.Length == 0)
        {
            // Nobody knows the old number: the new one is used at once.
            return new Generation(number, since, reports, renumberings.LastOrDefault()?.Value ?? own, "");
        }

        int used = Array.FindLastIndex(renumberings, decision => decision.Value == current);
        // Of several numbers that were never used only the newest is told.
        string pending = used + 1 < renumberings.Length ? renumberings[^1].Value : "";
        return new Generation(number, since, reports, current, pending);
    }

    /// <summary>The first invoice on credit terms; what was told once stays (D-006). Null: there is no account.</summary>
    public DateOnly? Opened(Facts facts)
    {
        if (Last is not null)
        {
            return Last.Opened;
        }

        DateOnly[] issued =
        [
            .. facts.Invoices.Where(invoice => invoice.IsOnCreditTerms && (Since is null || invoice.Issued >= Since))
                .Select(invoice => invoice.Issued),
        ];
        return issued.Length == 0 ? null : issued.Min();
    }
}
