using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>One change of the books, made while nobody else changes them.</summary>
internal sealed class BookChange(AccountBooks books, DateTime stamp)
{
    /// <summary>The instant of the change, UTC.</summary>
    public DateTime Stamp => stamp;

    public DateOnly Today => UsEastern.Day(stamp);

    public BookRow? Find(string stream, long id) => books.Find(stream, id);

    public IReadOnlyList<BookRow> Rows(string stream) => books.Rows(stream);

    public long NextId(string stream) => books.NextId(stream);

    public List<SideDocument> Documents(string stream) => books.Documents(stream);

    /// <summary>The history of a client; null when there is none.</summary>
    public ClientHistory? HistoryOf(long clientId) => books.HistoryOf(clientId);

    /// <summary>What is still owed on an invoice.</summary>
    public decimal Owed(Invoice invoice) => invoice.Amount - books.HistoryOf(invoice.Client.Id)!.Payments
        .Where(row => row.Invoice == invoice && row.DeletedAt is null).Sum(row => row.Amount);

    /// <summary>Gives a record another <c>vis_state</c>; one that it has already changes nothing.</summary>
    /// <returns>False when there is no such record.</returns>
    public bool SetVisState(string stream, long id, int visState)
    {
        BookRow? row = Find(stream, id);
        if (row is null || row.VisState == visState)
        {
            return row is not null;
        }

        DateTime? deletedAt = visState == BookRow.Deleted ? stamp : null;
        DateTime? archivedAt = visState == BookRow.Archived ? stamp : null;
        switch (row)
        {
            case ClientRow { Client: { } client }:
                (client.DeletedAt, client.ArchivedAt, client.ChangedAt) = (deletedAt, archivedAt, stamp);
                break;
            case InvoiceRow { Invoice: { } invoice }:
                (invoice.DeletedAt, invoice.ArchivedAt, invoice.ChangedAt) = (deletedAt, archivedAt, stamp);
                break;
            case PaymentRow { Payment: { } payment }:
                (payment.DeletedAt, payment.ChangedAt) = (deletedAt, stamp);
                break;
            case CreditNoteRow { Credit: { } credit }:
                credit.DeletedAt = deletedAt;
                break;
            case DocumentRow { Document: { } document }:
                (document.DeletedAt, document.ArchivedAt, document.ChangedAt) = (deletedAt, archivedAt, stamp);
                break;
        }

        return true;
    }

    public Client AddClient()
    {
        long id = NextId("clients");
        int index = books.ClientCount;
        var client = new Client
        {
            Id = id,
            Index = index,
            Persona = Persona.NoInvoices,
            FirstName = "",
            LastName = "",
            Organization = "",
            Address = Address.Blank,
            Email = "",
            MobilePhone = "",
            HomePhone = "",
            BusinessPhone = "",
            Currency = "USD",
            VatNumber = null,
            Uuid = PeopleGenerator.Uuid(new RandomStream(0, id, 9)),
            SignedUpAt = stamp,
        };
        books.Add(new ClientHistory(client, null, [], [], []));
        return client;
    }

    public Invoice AddInvoice(ClientHistory history, DateOnly createDate, string? number = null)
    {
        long id = NextId("invoices");
        var invoice = new Invoice
        {
            Id = id,
            Number = number ?? (id % 10_000_000).ToString("D7", System.Globalization.CultureInfo.InvariantCulture),
            Client = history.Client,
            CreateDate = createDate,
            DueOffsetDays = 0,
            CreatedAt = stamp,
            Currency = history.Client.Currency,
            Lines = [],
            IsDraft = true,
        };
        history.Invoices.Add(invoice);
        return invoice;
    }

    /// <summary>Records a payment; what is more than the invoice needs becomes a second row and an overpayment credit.</summary>
    public Payment AddPayment(Invoice invoice, decimal amount, DateOnly date, string type, string note)
    {
        ClientHistory history = books.HistoryOf(invoice.Client.Id)!;
        decimal fitting = Math.Min(amount, Math.Max(Owed(invoice), 0m));
        Payment payment = Add(history, invoice, null, fitting, date, type, note);
        if (amount > fitting)
        {
            CreditNote credit = AddCreditNote(history, date, "overpayment", amount - fitting, invoice, type);
            payment.Excess = Add(history, null, credit, amount - fitting, date, type, note);
        }

        return payment;
    }

    /// <summary>Adds a credit note; an overpayment has the invoice that was paid too much.</summary>
    public CreditNote AddCreditNote(
        ClientHistory history, DateOnly createDate, string creditType, decimal amount, Invoice? overpaidInvoice, string? paymentType)
    {
        long id = NextId("credit_notes");
        var credit = new CreditNote
        {
            Id = id,
            Number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CN-{id:D7}"),
            Client = history.Client,
            CreditType = creditType,
            Amount = amount,
            Currency = overpaidInvoice?.Currency ?? history.Client.Currency,
            CreateDate = createDate,
            CreatedAt = stamp,
            OverpaidInvoice = overpaidInvoice,
            PaymentType = paymentType,
        };
        history.CreditNotes.Add(credit);
        return credit;
    }

    /// <summary>Pays every invoice of a client that exists and was issued by a day.</summary>
    /// <returns>How many payments were recorded.</returns>
    public int PayOff(long clientId, DateOnly date)
    {
        List<Invoice> open = [.. (books.HistoryOf(clientId)?.Invoices ?? []).Where(invoice => !invoice.IsDraft && invoice.DeletedAt is null
            && invoice.CreatedAt <= stamp && invoice.CreateDate <= date && Owed(invoice) > 0m)];
        open.ForEach(invoice => AddPayment(invoice, Owed(invoice), date, "ACH", ""));
        return open.Count;
    }

    /// <summary>A record as it arrives while others read: it is complete and the newest of its stream.</summary>
    /// <returns>False when the stream has none to offer.</returns>
    public bool Insert(string stream)
    {
        switch (stream)
        {
            case "clients":
                Client client = AddClient();
                (client.FirstName, client.LastName, client.Email) = ("Inserted", "Between Pages", $"client{client.Id}@example.com");
                return true;
            case "invoices" or "payments" or "credit_notes":
                // The oldest client of the books: it is there on every day that is shown.
                ClientHistory history = books.Oldest;
                Invoice invoice = AddInvoice(history, Today);
                invoice.Lines = [new InvoiceLine("Visit", "Service visit", 1m, 45m)];
                (invoice.DueOffsetDays, invoice.IsDraft) = (30, false);
                if (stream != "invoices")
                {
                    AddPayment(invoice, stream == "payments" ? 45m : 50m, Today, "Check", "");
                }

                return true;
            default:
                return false;
        }
    }

    private Payment Add(
        ClientHistory history, Invoice? invoice, CreditNote? credit, decimal amount, DateOnly date, string type, string note)
    {
        var payment = new Payment
        {
            Id = NextId("payments"),
            Client = history.Client,
            Invoice = invoice,
            Credit = credit,
            Amount = amount,
            Currency = invoice?.Currency ?? credit!.Currency,
            Date = date,
            RecordedAt = stamp,
            Type = type,
            Note = note,
        };
        history.Payments.Add(payment);
        return payment;
    }
}
