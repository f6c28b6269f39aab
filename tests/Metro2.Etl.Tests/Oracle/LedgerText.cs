using System.Globalization;
using System.Text;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>A ledger as the table that people read and golden cases are written in.</summary>
internal static class LedgerText
{
    public const string Head =
        "| entered | what | id | of | date | due | amount | value |\n|---|---|---|---|---|---|---|---|\n";

    public static string Write(Ledger ledger)
    {
        StringBuilder text = new(Head);
        foreach (LedgerEvent item in ledger.Ordered)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Moment(item.Entered)} | {item.What} | {Number(item.Id)} | {Number(item.Of)} | {Day(item.Date)} | {Day(item.Due)} "
                + $"| {(item.Cents is long cents ? (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "")} | {item.Value} |\n");
        }

        return text.ToString();
    }

    public static LedgerEvent Read(IReadOnlyList<string> cells) => new(
        cells[0].Contains(' ', StringComparison.Ordinal)
            ? DateTime.ParseExact(cells[0], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : ReadDay(cells[0])!.Value.ToDateTime(new TimeOnly(9, 0)),
        cells[1],
        ReadNumber(cells[2]),
        ReadNumber(cells[3]),
        ReadDay(cells[4]),
        ReadDay(cells[5]),
        cells[6].Length == 0 ? null : (long)(decimal.Parse(cells[6], CultureInfo.InvariantCulture) * 100),
        cells[7]);

    private static string Moment(DateTime moment) => moment.ToString(
        moment.TimeOfDay == TimeSpan.FromHours(9) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static int ReadNumber(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? ReadDay(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
