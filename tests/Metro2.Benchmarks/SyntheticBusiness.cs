using System.Globalization;
using Metro2.Etl.Configuration;

namespace Metro2.Benchmarks;

/// <summary>
/// A business that follows from the number of an account alone: twelve monthly invoices on 30 days, most of them paid, some
/// late, some never. Nothing is kept.
/// </summary>
internal static class SyntheticBusiness
{
    public const string AccountId = "Bm4Kx9";
    public const int InvoicesPerAccount = 12;

    public const int LongestDaysToPay = 200;

    private const long FirstClientId = 100_000;
    private const long FirstInvoiceId = 20_000_000;
    private const long FirstPaymentId = 50_000_000;
    public static readonly DateOnly FirstMonth = new(2025, 11, 1);
    private static readonly DateOnly LastDay = new(2026, 10, 31);

    /// <summary>The client with this number, from 0.</summary>
    public static Client ClientAt(long account) => new(FirstClientId + account, $"Exampler{Letters(account)}");

    /// <summary>The invoice with this number among all, from 0.</summary>
    public static Invoice InvoiceAt(long number)
    {
        (long account, long month) = Math.DivRem(number, InvoicesPerAccount);
        return Bill(number, account, month, DaysToPay(account, month), LastDay);
    }

    /// <summary>A bill of a business that goes on for years, as it stood on a day: who does not pay in time pays after 200 days.</summary>
    /// <param name="account">Number of the account, from 0.</param>
    /// <param name="month">Month of the bill, from 0.</param>
    /// <param name="accounts">Accounts of the business.</param>
    /// <param name="seenOn">Payments of later days are not known yet.</param>
    public static Invoice BillOfYears(long account, long month, int accounts, DateOnly seenOn) =>
        Bill((month * accounts) + account, account, month, DaysToPay(account, month % 12) ?? LongestDaysToPay, seenOn);

    private static Invoice Bill(long number, long account, long month, int? daysToPay, DateOnly seenOn)
    {
        DateOnly issued = FirstMonth.AddMonths((int)month).AddDays((int)(account % 28));
        decimal amount = 4_000 + (((account * 3_701) + (month * 1_117)) % 40_000);
        DateOnly? paidOn = daysToPay is int days && issued.AddDays(days) <= seenOn ? issued.AddDays(days) : null;
        return new Invoice(
            number,
            FirstInvoiceId + number,
            FirstPaymentId + number,
            ClientAt(account),
            issued,
            issued.AddDays(30),
            amount / 100,
            paidOn);
    }

    /// <summary>What the consumer file says.</summary>
    public static IReadOnlyList<ConsumerRow> Consumers(int accounts) =>
    [
        .. Enumerable.Range(0, accounts).Select(account =>
        {
            Client client = ClientAt(account);
            return new ConsumerRow(
                account + 2, client.Id, "person", client.Surname, "Pat", "", "", "", new DateOnly(1950, 1, 1).AddDays(account % 18_000),
                "", "", "", "", "", "", ConsentDate: new DateOnly(2025, 1, 1));
        }),
    ];

    // Six in ten pay in time, one after the due date, one 45 days after it, one stopped in the summer, one pays every other bill.
    private static int? DaysToPay(long account, long month) => (account % 10) switch
    {
        6 => 42,
        7 => 75,
        8 => month < 8 ? 20 : null,
        9 => month % 2 == 0 ? 25 : null,
        _ => 20,
    };

    private static string Letters(long number)
    {
        Span<char> letters = stackalloc char[5];
        for (int index = letters.Length - 1; index >= 0; index--)
        {
            (number, long letter) = Math.DivRem(number, 26);
            letters[index] = (char)('a' + letter);
        }

        return new string(letters);
    }
}

/// <summary>An invented client.</summary>
internal sealed record Client(long Id, string Surname);

/// <summary>An invoice with the payment that settled it, if one did.</summary>
internal sealed record Invoice(
    long Number, long Id, long PaymentId, Client Client, DateOnly Issued, DateOnly Due, decimal Amount, DateOnly? PaidOn)
{
    public string AmountText => Amount.ToString("F2", CultureInfo.InvariantCulture);
}
