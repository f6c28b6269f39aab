using System.Globalization;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// Months that another product reported: entries <c>reported</c> with the month's end as date, the Date of First Delinquency as due, the
/// balance as amount and a value like <c>71 100 opened 2024-12-01 number OLD77</c>.
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
                AccountNumber = words[5],
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
}
