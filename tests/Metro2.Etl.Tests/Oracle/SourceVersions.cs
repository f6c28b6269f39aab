namespace Metro2.Etl.Tests.Oracle;

/// <summary>An invoice as one fetch showed it.</summary>
internal sealed record InvoiceVersion(
    int Run, int Id, DateOnly Created, DateOnly Due, long Cents, long OutstandingCents, string Currency, bool IsDraft, bool IsDisputed,
    bool IsDeleted, DateTime? Updated);

/// <summary>A payment as one fetch showed it.</summary>
internal sealed record PaymentVersion(
    int Run, int Id, int InvoiceId, DateOnly Date, long Cents, string Currency, bool IsFromCredit, bool IsDeleted);

/// <summary>A credit note as one fetch showed it.</summary>
internal sealed record CreditVersion(int Run, int Id, DateOnly Date, long Cents, string Currency, bool IsDeleted);

/// <summary>The client's record as one fetch showed it.</summary>
internal sealed record ClientVersion(int Run, bool IsArchived);

/// <summary>
/// A decision as it stands in the ledger of decisions: the first run that knows it, the day from which it holds and the last one if
/// there is one, the payment or credit note of a write-off, and the decision that it countermands, 0 when it is one of its own.
/// </summary>
internal sealed record Decision(
    int Run, int Id, DateTime Recorded, string Kind, DateOnly Effective, DateOnly? Expires, string Value, long? Cents, string Subject,
    int SubjectId, int Countermands);

/// <summary>
/// Plays the entries of a ledger and keeps what each run's fetch shows: a record that was touched since the last fetch comes with its
/// state of that moment and the clock of its last touch. What happened between two fetches is seen as one change.
/// </summary>
internal sealed class SourceVersions
{
    private readonly Dictionary<int, InvoiceVersion> _invoices = [];
    private readonly Dictionary<int, PaymentVersion> _payments = [];
    private readonly Dictionary<int, CreditVersion> _credits = [];
    private readonly SortedSet<int> _touchedInvoices = [];
    private readonly SortedSet<int> _touchedPayments = [];
    private readonly SortedSet<int> _touchedCredits = [];
    private readonly Ledger _ledger;
    private bool _isArchived;
    private bool? _shownArchived;

    public SourceVersions(Ledger ledger, OracleSettings settings)
    {
        _ledger = ledger;
        IReadOnlyList<LedgerEvent> entries = ledger.Ordered;
        int next = 0;
        for (int run = 0; run < settings.Months; run++)
        {
            while (next < entries.Count && entries[next].Entered <= settings.ReadAt(run))
            {
                Enter(run, entries[next]);
                next++;
            }

            Fetch(run);
        }
    }

    public List<InvoiceVersion> Invoices { get; } = [];

    public List<PaymentVersion> Payments { get; } = [];

    public List<CreditVersion> Credits { get; } = [];

    public List<ClientVersion> Clients { get; } = [];

    public List<Decision> Decisions { get; } = [];

    private void Enter(int run, LedgerEvent item)
    {
        switch (item.What)
        {
            case "invoice":
                string currency = item.Value.Length == 3 ? item.Value : "USD";
                Keep(new InvoiceVersion(
                    run, item.Id, item.Date!.Value, item.Due!.Value, item.Cents!.Value, 0, currency, item.Value == "draft", false, false,
                    item.Entered));
                break;
            case "edit" when _invoices.TryGetValue(item.Id, out InvoiceVersion? invoice):
                DateOnly created = item.Date ?? invoice.Created;
                DateOnly due = item.Due ?? invoice.Due;
                Keep(invoice with
                {
                    Created = created,
                    Due = due < created ? created : due,
                    Cents = item.Cents ?? invoice.Cents,
                    IsDraft = invoice.IsDraft && item.Value != "sent",
                    Updated = item.Value == "untimed" ? null : item.Entered,
                });
                break;
            case "void" when _invoices.TryGetValue(item.Id, out InvoiceVersion? invoice):
                Keep(invoice with { IsDeleted = true, Updated = item.Entered });
                break;
            case "mark" when _invoices.TryGetValue(item.Id, out InvoiceVersion? invoice):
                Keep(invoice with { IsDisputed = item.Value == "disputed", Updated = item.Entered });
                break;
            case "credit":
                _credits[item.Id] = new CreditVersion(
                    run, item.Id, item.Date!.Value, item.Cents!.Value, item.Value.Length == 3 ? item.Value : "USD", false);
                _touchedCredits.Add(item.Id);
                break;
            case "delete credit" when _credits.TryGetValue(item.Id, out CreditVersion? credit):
                _credits[item.Id] = credit with { IsDeleted = true };
                _touchedCredits.Add(item.Id);
                break;
            case "archive" or "restore":
                _isArchived = item.What == "archive";
                break;
            case "payment" or "edit payment" or "delete payment":
                EnterPayment(run, item);
                break;
            case "decide" or "countermand":
                EnterDecision(run, item);
                break;
        }
    }

    private void Keep(InvoiceVersion invoice)
    {
        _invoices[invoice.Id] = invoice;
        _touchedInvoices.Add(invoice.Id);
    }

    private void EnterPayment(int run, LedgerEvent item)
    {
        _payments.TryGetValue(item.Id, out PaymentVersion? known);
        PaymentVersion? payment = item.What switch
        {
            "payment" => new PaymentVersion(
                run, item.Id, _invoices.ContainsKey(item.Of) ? item.Of : 0, item.Date!.Value, item.Cents!.Value,
                _invoices.TryGetValue(item.Of, out InvoiceVersion? paid) ? paid.Currency : "USD", item.Value == "credit", false),
            "edit payment" when known is not null =>
                known with { Date = item.Date ?? known.Date, Cents = item.Cents ?? known.Cents },
            "delete payment" when known is not null => known with { IsDeleted = true },
            _ => null,
        };
        if (payment is null)
        {
            return;
        }

        _payments[item.Id] = payment;
        _touchedPayments.Add(item.Id);
        if (_invoices.TryGetValue(payment.InvoiceId, out InvoiceVersion? invoice))
        {
            // A payment touches its invoice: what is outstanding changes.
            Keep(invoice with { Updated = item.Entered });
        }
    }

    private void EnterDecision(int run, LedgerEvent item)
    {
        Decision? ended = Decisions.Find(decision => decision.Id == item.Of);
        if (item.What == "countermand")
        {
            if (ended is not null)
            {
                Decisions.Add(ended with { Run = run, Id = item.Id, Recorded = item.Entered, Countermands = ended.Id });
            }

            return;
        }

        string[] words = item.Value.Split(' ');
        bool isWriteOff = words[0] == "write_off";
        Decisions.Add(new Decision(
            run, item.Id, item.Entered, words[0], item.Date!.Value, item.Due, isWriteOff || words.Length < 2 ? "" : _ledger.OwnNumber(words[1]), item.Cents,
            isWriteOff ? words[1] : "", isWriteOff ? int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture) : 0, 0));
    }

    private void Fetch(int run)
    {
        foreach (int id in _touchedInvoices)
        {
            InvoiceVersion invoice = _invoices[id];
            long paid = _payments.Values.Where(payment => payment.InvoiceId == id && !payment.IsDeleted).Sum(payment => payment.Cents);
            Invoices.Add(invoice with { Run = run, OutstandingCents = invoice.Cents - paid });
        }

        Payments.AddRange(_touchedPayments.Select(id => _payments[id] with { Run = run }));
        Credits.AddRange(_touchedCredits.Select(id => _credits[id] with { Run = run }));
        if (_shownArchived != _isArchived)
        {
            Clients.Add(new ClientVersion(run, _isArchived));
            _shownArchived = _isArchived;
        }

        _touchedInvoices.Clear();
        _touchedPayments.Clear();
        _touchedCredits.Clear();
    }
}
