using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>
/// The whole account as the API shows it: every generated record that existed at the end of a day, with what follows from
/// the others (paid, outstanding, <c>updated</c>). Newest id first, deleted rows included.
/// </summary>
internal sealed class AccountBooks
{
    private readonly Lock _gate = new();
    private readonly IReadOnlyList<ClientHistory> _histories;
    private DateOnly _day;
    private Dictionary<string, IReadOnlyList<BookRow>> _rows;

    public AccountBooks(SimulatorOptions options)
    {
        _histories = [.. Enumerable.Range(0, options.Clients).Select(index => PortfolioGenerator.Make(options, index))];
        _day = options.Through;
        _rows = Close(_histories, _day);
    }

    public IReadOnlyList<ClientHistory> Histories => _histories;

    /// <summary>The clients that have signed up by the shown day, by client id.</summary>
    public IEnumerable<ClientHistory> ShownHistories
    {
        get
        {
            var shown = Rows("clients").Select(row => row.Id).ToHashSet();
            return _histories.Where(history => shown.Contains(history.Client.Id));
        }
    }

    /// <summary>The rows of a stream, newest id first; the list never changes, a later state is another list.</summary>
    public IReadOnlyList<BookRow> Rows(string stream)
    {
        lock (_gate)
        {
            return _rows[stream];
        }
    }

    /// <summary>Shows the account as it stood at the end of another day.</summary>
    public void ShowAsOf(DateOnly day)
    {
        lock (_gate)
        {
            _day = day;
            _rows = Close(_histories, _day);
        }
    }

    /// <summary>Deletes a record as a person would: it leaves the lists and stays readable by id.</summary>
    /// <returns>False when there is no such record.</returns>
    public bool Delete(string stream, long id)
    {
        lock (_gate)
        {
            // The evening of the shown day is later than any generated event of it, and does not depend on the clock.
            DateTime deletedAt = _day.ToDateTime(new TimeOnly(22, 59, 59), DateTimeKind.Utc);
            switch (_rows[stream].FirstOrDefault(row => row.Id == id))
            {
                case ClientRow row:
                    row.Client.DeletedAt = deletedAt;
                    break;
                case InvoiceRow row:
                    row.Invoice.DeletedAt = deletedAt;
                    break;
                case PaymentRow row:
                    row.Payment.DeletedAt = deletedAt;
                    break;
                case CreditNoteRow row:
                    row.Credit.DeletedAt = deletedAt;
                    break;
                default:
                    return false;
            }

            _rows = Close(_histories, _day);
            return true;
        }
    }

    private static Dictionary<string, IReadOnlyList<BookRow>> Close(IReadOnlyList<ClientHistory> histories, DateOnly day)
    {
        // Generated instants lie in hours that are one day in UTC and in US Eastern time.
        DateTime end = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        List<BookRow> clients = [], invoices = [], payments = [], credits = [];
        foreach (ClientHistory history in histories)
        {
            if (history.Client.SignedUpAt < end)
            {
                clients.Add(ToRow(history.Client, end));
                ILookup<Invoice?, Payment> byInvoice = history.Payments.Where(row => row.RecordedAt < end).ToLookup(row => row.Invoice);
                invoices.AddRange(history.Invoices.Where(row => row.CreatedAt < end).Select(row => ToRow(row, byInvoice[row], end)));
                payments.AddRange(history.Payments.Where(row => row.RecordedAt < end).Select(row =>
                    new PaymentRow(row, VisState(row.DeletedAt, end), Latest(row.RecordedAt, row.DeletedAt, end))));
                credits.AddRange(history.CreditNotes.Where(row => row.CreatedAt < end).Select(row =>
                    new CreditNoteRow(row, VisState(row.DeletedAt, end), Latest(row.CreatedAt, row.DeletedAt, end))));
            }
        }

        return new Dictionary<string, IReadOnlyList<BookRow>>
        {
            ["clients"] = NewestFirst(clients),
            ["invoices"] = NewestFirst(invoices),
            ["payments"] = NewestFirst(payments),
            ["credit_notes"] = NewestFirst(credits),
        };
    }

    private static List<BookRow> NewestFirst(List<BookRow> rows)
    {
        rows.Sort((left, right) => right.Id.CompareTo(left.Id));
        return rows;
    }

    private static ClientRow ToRow(Client client, DateTime end)
    {
        int visState = client.DeletedAt < end ? BookRow.Deleted : client.ArchivedAt < end ? BookRow.Archived : BookRow.Active;
        return new ClientRow(client, visState, Latest(Latest(client.SignedUpAt, client.ArchivedAt, end), client.DeletedAt, end));
    }

    private static InvoiceRow ToRow(Invoice invoice, IEnumerable<Payment> payments, DateTime end)
    {
        decimal paid = 0m;
        DateOnly? lastPaidOn = null;
        DateTime updatedAt = Latest(invoice.CreatedAt, invoice.DeletedAt, end);
        foreach (Payment payment in payments)
        {
            updatedAt = Latest(Latest(updatedAt, payment.RecordedAt, end), payment.DeletedAt, end);
            if (VisState(payment.DeletedAt, end) == BookRow.Active)
            {
                paid += payment.Amount;
                lastPaidOn = lastPaidOn > payment.Date ? lastPaidOn : payment.Date;
            }
        }

        return new InvoiceRow(invoice, paid, lastPaidOn, VisState(invoice.DeletedAt, end), updatedAt);
    }

    private static int VisState(DateTime? deletedAt, DateTime end) => deletedAt < end ? BookRow.Deleted : BookRow.Active;

    private static DateTime Latest(DateTime first, DateTime? second, DateTime end) =>
        second is { } other && other < end && other > first ? other : first;
}
