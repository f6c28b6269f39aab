using System.Globalization;

namespace FreshBooks.Simulator.Portfolio;

/// <summary>
/// Makes the history of one client from the options and the client's index alone, ids included, so that any client can be
/// made at any time without the others.
/// </summary>
internal static class PortfolioGenerator
{
    private const int HistoryPurpose = 3;

    // Ids grow with the month and leave each client this many places in it.
    internal const int InvoicesAMonth = 4;
    internal const int PaymentsAMonth = 16;
    internal const int CreditNotesAMonth = 4;
    internal const long FirstInvoiceId = 100_000;
    internal const long FirstPaymentId = 500_000;
    internal const long FirstCreditNoteId = 3_000;

    public static ClientHistory Make(SimulatorOptions options, int index)
    {
        (Client client, Consumer? consumer, bool isTelecom) = PeopleGenerator.Make(options, index);
        var random = new RandomStream(options.Seed, index, HistoryPurpose);
        var history = new HistoryBuilder(options, client, isTelecom, random);
        PersonaScripts.Play(history);

        List<Invoice> invoices = [.. history.Bills.Concat(history.OtherInvoices).OrderBy(invoice => invoice.CreatedAt)];
        DateOnly firstDay = invoices.Count > 0 ? invoices[0].CreateDate : history.WindowStart.AddDays(random.Below(20));
        client.SignedUpAt = history.Evening(firstDay.AddDays(-random.Between(2, 40)));

        Number(options, history, invoices, FirstInvoiceId, InvoicesAMonth, invoice => invoice.CreatedAt, (invoice, id, ordinal) =>
        {
            invoice.Id = id;
            invoice.Number = string.Create(
                CultureInfo.InvariantCulture, $"{invoice.CreateDate:yyyyMM}-{index + 1:D6}{(ordinal == 0 ? "" : $"-{ordinal + 1}")}");
        });
        List<Payment> payments = [.. history.Payments.OrderBy(payment => payment.RecordedAt)];
        Number(options, history, payments, FirstPaymentId, PaymentsAMonth, payment => payment.RecordedAt, (payment, id, _) => payment.Id = id);
        List<CreditNote> credits = [.. history.CreditNotes.OrderBy(credit => credit.CreatedAt)];
        Number(options, history, credits, FirstCreditNoteId, CreditNotesAMonth, credit => credit.CreatedAt, (credit, id, _) =>
        {
            credit.Id = id;
            credit.Number = string.Create(CultureInfo.InvariantCulture, $"CN-{id:D7}");
        });
        return new ClientHistory(client, consumer, invoices, payments, credits);
    }

    private static void Number<T>(
        SimulatorOptions options, HistoryBuilder history, List<T> records, long firstId, int placesAMonth,
        Func<T, DateTime> createdAt, Action<T, long, int> assign)
    {
        int currentMonth = -1;
        int ordinal = 0;
        foreach (T record in records)
        {
            DateTime created = createdAt(record);

            // One more month in front: an invoice due at the end of the first month was made in the month before.
            int month = ((created.Year - history.WindowStart.Year) * 12) + created.Month - history.WindowStart.Month + 1;
            ordinal = month == currentMonth ? ordinal + 1 : 0;
            currentMonth = month;
            if (month < 0 || ordinal >= placesAMonth)
            {
                throw new InvalidOperationException("A client has more records in a month than there are ids for.");
            }

            long place = ((long)month * options.Clients) + history.Client.Index;
            assign(record, firstId + (place * placesAMonth) + ordinal, ordinal);
        }
    }
}
