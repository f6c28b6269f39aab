namespace Metro2.Etl.Tests.Oracle;

/// <summary>The Payment History Profile: 24 months before the reported one, newest first (reference 4.9; rules R8, R9).</summary>
internal sealed class Profile(Facts facts, Generation generation, AccountWalk? walk, DateOnly? opened)
{
    private const int Length = 24;

    /// <param name="asOf">The day of account information.</param>
    /// <param name="corrects">False for a withdrawal: it repeats what was told and tells nothing anew (R6.1).</param>
    public string At(DateOnly asOf, bool corrects = true)
    {
        char[] months = new char[Length];
        for (int ago = 1; ago <= Length; ago++)
        {
            months[ago - 1] = Month(ago, asOf, corrects);
        }

        return new string(months);
    }

    private char Month(int ago, DateOnly asOf, bool corrects)
    {
        DateOnly monthEnd = facts.Start.AddMonths(1 - ago).AddDays(-1);
        Report? last = generation.Last;
        Report? reported = generation.Reports.FirstOrDefault(report => report.Month == monthEnd);
        if (last is not null && monthEnd <= last.Month)
        {
            // A month stays as it was told last: by its own record, or by the profile of a later one (reference 4.9, M03).
            int since = MonthsBetween(monthEnd, last.Month);
            char told = since == 0 ? last.HistoryCode : since <= Length ? last.Profile[since - 1] : 'B';
            return corrects && reported is { Run: >= 0 } && IsCorrected(reported, told, monthEnd) ? walk![monthEnd].HistoryCode : told;
        }

        if (walk is null || ago > FullMonths(opened!.Value, asOf))
        {
            return 'B';
        }

        bool isSuppressed = facts.Standing.Any(
            decision => decision.Kind == "suppress" && decision.Effective <= monthEnd
                && (decision.Expires is null || decision.Expires >= monthEnd));
        return isSuppressed ? 'D' : walk[monthEnd].HistoryCode;
    }

    /// <summary>R9: an old month is told anew when that favours the consumer, or when somebody decided so.</summary>
    private bool IsCorrected(Report reported, char told, DateOnly monthEnd)
    {
        // Another product's month is never held against events: its sources are not here (D-056).
        if (walk is null || monthEnd < walk.First || reported.IsFinal || reported.IsImported)
        {
            return false;
        }

        char now = walk[monthEnd].HistoryCode;
        if (now == told)
        {
            return false;
        }

        if (facts.InForce.Any(decision => decision.Kind == "restate"))
        {
            return true;
        }

        bool isHeld = told is 'G' or 'L' || Bankruptcy.IsUnder(facts, monthEnd);
        return !isHeld && Severity(now) < Severity(told);
    }

    private static int Severity(char code) => code switch { 'L' => 8, 'G' => 7, _ => code - '0' };

    private static int MonthsBetween(DateOnly earlier, DateOnly later) =>
        (later.Year - earlier.Year) * 12 + later.Month - earlier.Month;

    /// <summary>Full months from a day to a later one; the 31st is complete on the last day of a shorter month (D-016).</summary>
    private static int FullMonths(DateOnly from, DateOnly to)
    {
        int months = 0;
        while (from.AddMonths(months + 1) <= to)
        {
            months++;
        }

        return months;
    }
}
