using FreshBooks.Simulator.Books.Side;

namespace FreshBooks.Simulator.Books;

/// <summary>The sums behind the reports, in one currency; nothing is converted. Money that customers paid is all the cash there is.</summary>
internal sealed class ReportSums(AccountBooks books, string currency)
{
    /// <summary>Money received on days of a range, credits applied left out.</summary>
    public decimal Cash(DateOnly start, DateOnly end) => Payments(start, end).Where(row => !row.Payment.FromCredit).Sum(row => row.Payment.Amount);

    /// <summary>What customers owed at the end of a day.</summary>
    public decimal Receivable(DateOnly day) =>
        Owed().Where(row => row.Invoice.CreateDate <= day).Sum(row => row.Amount)
        - Payments(DateOnly.MinValue, day).Where(row => row.Payment.Invoice is { IsDraft: false, DeletedAt: null }).Sum(row => row.Payment.Amount);

    /// <summary>What was invoiced on days of a range.</summary>
    public decimal Billed(DateOnly start, DateOnly end) =>
        Owed().Where(row => row.Invoice.CreateDate >= start && row.Invoice.CreateDate <= end).Sum(row => row.Amount);

    public decimal Expenses(DateOnly start, DateOnly end)
    {
        string first = SideBooks.Day(start), last = SideBooks.Day(end);
        return currency != "USD" ? 0m : books.Rows("expenses").OfType<DocumentRow>()
            .Where(row => row.VisState != BookRow.Deleted
                && string.CompareOrdinal(row.Text("date"), first) >= 0 && string.CompareOrdinal(row.Text("date"), last) <= 0)
            .Sum(row => Payables.AmountOf(row.Body, "amount"));
    }

    public static bool IsOwed(InvoiceRow row, string currency) =>
        !row.Invoice.IsDraft && row.VisState != BookRow.Deleted && row.Invoice.Currency == currency;

    private IEnumerable<InvoiceRow> Owed() => books.Rows("invoices").OfType<InvoiceRow>().Where(row => IsOwed(row, currency));

    private IEnumerable<PaymentRow> Payments(DateOnly start, DateOnly end) => books.Rows("payments").OfType<PaymentRow>().Where(row =>
        row.VisState == BookRow.Active && row.Payment.Currency == currency && row.Payment.Date >= start && row.Payment.Date <= end);
}
