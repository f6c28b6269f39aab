using System.Globalization;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>One record as the API shows it on the day for which the books were closed.</summary>
internal abstract record BookRow(long Id, int VisState, DateTime UpdatedAt)
{
    public const int Active = 0;
    public const int Deleted = 1;
    public const int Archived = 2;

    /// <summary>Accounting stamps are US Eastern wall-clock time without an offset, whatever the business's zone.</summary>
    public string Updated => UsEastern.Stamp(UpdatedAt);
}

internal sealed record ClientRow(Client Client, int VisState, DateTime UpdatedAt)
    : BookRow(Client.Id, VisState, UpdatedAt);

internal sealed record PaymentRow(Payment Payment, int VisState, DateTime UpdatedAt)
    : BookRow(Payment.Id, VisState, UpdatedAt);

internal sealed record CreditNoteRow(CreditNote Credit, int VisState, DateTime UpdatedAt)
    : BookRow(Credit.Id, VisState, UpdatedAt);

/// <param name="Invoice">The invoice.</param>
/// <param name="Paid">Sum of the active payments.</param>
/// <param name="LastPaidOn">Latest date of the active payments; null without any.</param>
/// <param name="VisState">Active or deleted.</param>
/// <param name="UpdatedAt">Latest event of the invoice or its payments.</param>
internal sealed record InvoiceRow(Invoice Invoice, decimal Paid, DateOnly? LastPaidOn, int VisState, DateTime UpdatedAt)
    : BookRow(Invoice.Id, VisState, UpdatedAt)
{
    public decimal Amount { get; } = Invoice.Amount;

    public decimal Outstanding => Amount - Paid;

    /// <summary>The state that follows from sums and days; the order of the conditions matters.</summary>
    public InvoiceState State(DateOnly today)
    {
        if (Invoice.IsDraft)
        {
            return new InvoiceState(1, "draft", "draft", "unpaid", null);
        }

        if (Outstanding == 0m)
        {
            return new InvoiceState(4, "paid", "paid", "paid", LastPaidOn);
        }

        if (Invoice.IsDisputed)
        {
            return new InvoiceState(0, "disputed", "sent", Paid > 0m ? "partial" : "unpaid", null);
        }

        if (Paid > 0m)
        {
            return new InvoiceState(2, "partial", "sent", "partial", null);
        }

        return new InvoiceState(2, Invoice.DueDate < today ? "overdue" : "sent", "sent", "unpaid", null);
    }
}

/// <summary>The five fields of an invoice that FreshBooks derives.</summary>
internal readonly record struct InvoiceState(
    int Status, string V3Status, string DisplayStatus, string PaymentStatus, DateOnly? DatePaid);

/// <summary>The zone of accounting time stamps.</summary>
internal static class UsEastern
{
    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out TimeZoneInfo? zone)
            ? zone
            : TimeZoneInfo.FindSystemTimeZoneById("Eastern Standard Time");

    public static DateTime FromUtc(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(FromUtc(utc));

    public static string Stamp(DateTime utc) => FromUtc(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
