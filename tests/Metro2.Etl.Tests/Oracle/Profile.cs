namespace Metro2.Etl.Tests.Oracle;

/// <summary>The Payment History Profile: 24 months before the reported one, newest first (reference 4.9; rules R8, R9).</summary>
internal sealed class Profile(Facts facts, Generation generation, AccountWalk? walk, DateOnly? opened)
{
    private const int Length = 24;

    public string At(DateOnly asOf)
    {
        char[] months = new char[Length];
        for (int ago = 1; ago <= Length; ago++)
        {
            months[ago - 1] = Month(ago, asOf);
        }

        return new string(months);
    }

    private char Month(int ago, DateOnly asOf)
    {
        DateOnly monthEnd = facts.Start.AddMonths(1 - ago).AddDays(-1);
        Report? reported = generation.Reports.FirstOrDefault(report => report.Month == monthEnd);
        if (reported is not null)
        {
            return IsCorrected(reported, monthEnd) ? walk![monthEnd].HistoryCode : reported.HistoryCode;
        }

        // A month that an earlier profile told stays as it was told.
        Report? last = generation.Last;
        if (last is not null && monthEnd < last.Month)
        {
            int told = MonthsBetween(monthEnd, last.Month);
            return told <= Length ? last.Profile[told - 1] : 'B';
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
    private bool IsCorrected(Report reported, DateOnly monthEnd)
    {
        if (walk is null || monthEnd < walk.First || reported.IsFinal)
        {
            return false;
        }

        char now = walk[monthEnd].HistoryCode;
        if (now == reported.HistoryCode)
        {
            return false;
        }

        if (facts.InForce.Any(decision => decision.Kind == "restate"))
        {
            return true;
        }

        bool isHeld = reported.HistoryCode is 'G' or 'L' || Bankruptcy.IsUnder(facts, monthEnd);
        return !isHeld && Severity(now) < Severity(reported.HistoryCode);
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
