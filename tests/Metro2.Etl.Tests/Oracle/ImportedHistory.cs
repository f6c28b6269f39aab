using System.Globalization;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// Months that another product reported: entries <c>reported</c> with the month's end as date, the Date of First Delinquency as due, the
/// balance as amount and a value like <c>71 100 opened 2024-12-01 number OLD77</c>; <c>*</c> stands for the client.
/// </summary>
internal static class ImportedHistory
{
    public static IEnumerable<Report> Of(Ledger ledger, OracleSettings settings) =>
        ledger.Ordered.Where(item => item.What == "reported").Select(item =>
        {
            string[] words = item.Value.Split(' ');
            bool isLate = words[0] is not "11";
            return new Report
            {
                Run = -1,
                Month = item.Date!.Value,
                AccountNumber = ledger.OwnNumber(words[5]),
                Opened = DateOnly.ParseExact(words[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                HighestCredit = item.Cents!.Value / 100,
                Status = words[0],
                Profile = words[1].PadRight(24, 'B'),
                Balance = item.Cents.Value / 100,
                PastDue = isLate ? item.Cents.Value / 100 : 0,
                AsOf = item.Date.Value,
                FirstDelinquency = item.Due,
            };
        }).Where(report => report.Month < settings.FirstMonth);

    /// <summary>
    /// The last one or two months of another product, in themselves consistent; the invoices of the ledger know nothing of them.
    /// </summary>
    public static IEnumerable<LedgerEvent> Make(Random random, OracleSettings settings)
    {
        int age = random.Next(1, 30);
        int standing = Math.Min(age, random.Next(4));
        string[] statuses = ["11", "71", "78", "80"];
        DateOnly last = settings.FirstMonth.AddDays(-1);
        DateOnly opened = new DateOnly(last.Year, last.Month, 1).AddMonths(-age).AddDays(random.Next(28));
        DateOnly first = last.AddDays(-(standing * 30) + 30 - random.Next(30));
        long cents = 100L * random.Next(standing == 0 ? 0 : 1, 900);
        for (int before = Math.Min(age, random.Next(2)); before >= 0; before--)
        {
            DateOnly month = settings.FirstMonth.AddMonths(-before).AddDays(-1);
            int now = Math.Max(0, standing - before);
            string profile = string.Concat(Enumerable.Range(before + 1, Math.Min(24, age - before))
                .Select(ago => Math.Max(0, standing - ago).ToString(CultureInfo.InvariantCulture)));
            yield return new LedgerEvent(
                month.ToDateTime(new TimeOnly(9, 0)), "reported", 0, 0, month, now > 0 ? first : null, cents,
                string.Create(CultureInfo.InvariantCulture, $"{statuses[now]} {profile} opened {opened:yyyy-MM-dd} number OLD*"));
        }
    }
}
