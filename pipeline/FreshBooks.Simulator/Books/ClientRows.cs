using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>The rows of one client at the end of a day, oldest first, with what follows from the others (paid, <c>updated</c>).</summary>
internal sealed record ClientRows(
    ClientRow Client, List<InvoiceRow> Invoices, List<PaymentRow> Payments, List<CreditNoteRow> CreditNotes, ProfileRow? Profile)
{
    /// <summary>A record's default text would print a person.</summary>
    public override string ToString() => "rows of one client";

    /// <param name="history">All that happens to the client.</param>
    /// <param name="end">What happens at or after this instant has not happened yet.</param>
    /// <returns>Null for a client that has not signed up yet.</returns>
    public static ClientRows? Of(ClientHistory history, DateTime end)
    {
        if (history.Client.SignedUpAt >= end)
        {
            return null;
        }

        ILookup<Invoice?, Payment> byInvoice = history.Payments.Where(row => row.RecordedAt < end).ToLookup(row => row.Invoice);
        List<InvoiceRow> invoices = [.. history.Invoices.Where(row => row.CreatedAt < end).Select(row => ToRow(row, byInvoice[row], end))];
        return new ClientRows(
            ToRow(history.Client, end),
            invoices,
            [.. history.Payments.Where(row => row.RecordedAt < end).Select(row => new PaymentRow(
                row, VisState(row.DeletedAt, end), Latest(Latest(row.RecordedAt, row.ChangedAt, end), row.DeletedAt, end)))],
            [.. history.CreditNotes.Where(row => row.CreatedAt < end).Select(row => new CreditNoteRow(
                row, VisState(row.DeletedAt, end), Latest(row.CreatedAt, row.DeletedAt, end)))],
            ProfileRow.Of(invoices.Select(row => row.Invoice)));
    }

    public IEnumerable<BookRow> Of(string stream) => stream switch
    {
        "clients" => [Client],
        "invoices" => Invoices,
        "payments" => Payments,
        "credit_notes" => CreditNotes,
        _ => Profile is null ? [] : [Profile],
    };

    public static int VisState(DateTime? deletedAt, DateTime end, DateTime? archivedAt = null) =>
        deletedAt < end ? BookRow.Deleted : archivedAt < end ? BookRow.Archived : BookRow.Active;

    public static DateTime Latest(DateTime first, DateTime? second, DateTime end) =>
        second is { } other && other < end && other > first ? other : first;

    private static ClientRow ToRow(Client client, DateTime end)
    {
        DateTime updatedAt = Latest(Latest(client.SignedUpAt, client.ChangedAt, end), client.ArchivedAt, end);
        return new ClientRow(
            client, VisState(client.DeletedAt, end, client.ArchivedAt), Latest(updatedAt, client.DeletedAt, end));
    }

    private static InvoiceRow ToRow(Invoice invoice, IEnumerable<Payment> payments, DateTime end)
    {
        decimal paid = 0m;
        DateOnly? lastPaidOn = null;
        DateTime updatedAt = Latest(invoice.CreatedAt, invoice.ChangedAt, end);
        updatedAt = Latest(Latest(updatedAt, invoice.ArchivedAt, end), invoice.DeletedAt, end);
        foreach (Payment payment in payments)
        {
            updatedAt = Latest(updatedAt, payment.RecordedAt, end);
            updatedAt = Latest(Latest(updatedAt, payment.ChangedAt, end), payment.DeletedAt, end);
            if (VisState(payment.DeletedAt, end) == BookRow.Active)
            {
                paid += payment.Amount;
                lastPaidOn = lastPaidOn > payment.Date ? lastPaidOn : payment.Date;
            }
        }

        return new InvoiceRow(
            invoice, paid, lastPaidOn, VisState(invoice.DeletedAt, end, invoice.ArchivedAt), updatedAt);
    }
}
