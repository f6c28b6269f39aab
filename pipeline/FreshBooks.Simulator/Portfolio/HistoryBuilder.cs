using System.Globalization;

namespace FreshBooks.Simulator.Portfolio;

/// <summary>When a client is billed and when the bills fall due.</summary>
internal readonly record struct BillingTerms(int Day, int OffsetDays, bool DueOnMonthEnd = false);

/// <summary>Writes the history of one client, event by event; whatever would lie after the window does not happen.</summary>
internal sealed class HistoryBuilder
{
    private static readonly string[] CashTypes = ["Check", "ACH", "Bank Transfer", "VISA", "MASTERCARD", "Cash"];

    private readonly SimulatorOptions _options;
    private readonly LineGenerator _lines;
    internal const long FirstProfileId = 7_000_001;

    private readonly long _profileId;

    public HistoryBuilder(SimulatorOptions options, Client client, bool isTelecom, RandomStream random)
    {
        _options = options;
        Client = client;
        Random = random;
        _lines = new LineGenerator(isTelecom, client.Organization.Length > 0, random);
        _profileId = random.Chance(60) ? FirstProfileId + client.Index : 0;
        WindowStart = new DateOnly(Through.Year, Through.Month, 1).AddMonths(1 - options.Months);
    }

    public Client Client { get; }
    public RandomStream Random { get; }
    public DateOnly WindowStart { get; }
    public DateOnly Through => _options.Through;
    public int Months => _options.Months;
    public DateOnly PeriodStart => new(Through.Year, Through.Month, 1);

    /// <summary>The monthly invoices, oldest first.</summary>
    public List<Invoice> Bills { get; } = [];

    /// <summary>Invoices beside the monthly ones.</summary>
    public List<Invoice> OtherInvoices { get; } = [];
    public List<Payment> Payments { get; } = [];
    public List<CreditNote> CreditNotes { get; } = [];

    public DateOnly CreateDateOf(BillingTerms terms, int month)
    {
        DateOnly first = WindowStart.AddMonths(month);
        int length = DateTime.DaysInMonth(first.Year, first.Month);
        return terms.DueOnMonthEnd
            ? first.AddDays(length - 1 - terms.OffsetDays)
            : first.AddDays(Math.Min(terms.Day, length) - 1);
    }

    /// <summary>Adds the monthly invoices from a month on, 0 being the first of the window.</summary>
    public void Bill(BillingTerms terms, int firstMonth)
    {
        for (int month = firstMonth; month < Months; month++)
        {
            DateOnly createDate = CreateDateOf(terms, month);
            if (createDate <= Through)
            {
                Bills.Add(MakeInvoice(createDate, terms.OffsetDays, _lines.Make(Random)));
            }
        }
    }

    public Invoice MakeInvoice(
        DateOnly createDate, int offsetDays, IReadOnlyList<InvoiceLine>? lines = null, bool isDraft = false, string? currency = null)
    {
        return new Invoice
        {
            Client = Client,
            CreateDate = createDate,
            DueOffsetDays = offsetDays,
            CreatedAt = Morning(createDate),
            Currency = currency ?? Client.Currency,
            Lines = lines ?? _lines.Make(Random),
            DiscountPercent = Random.Chance(3) ? 10m : 0m,
            ProfileId = isDraft ? 0 : _profileId,
            IsDraft = isDraft,
        };
    }

    /// <summary>What is still owed on an invoice by the payments recorded so far.</summary>
    public decimal Owed(Invoice invoice) =>
        invoice.Amount - Payments.Where(row => row.Invoice == invoice && row.DeletedAt is null).Sum(row => row.Amount);

    /// <summary>Pays the given amount, or all that is owed; null when that would be after the window or there is nothing to pay.</summary>
    public Payment? Pay(Invoice invoice, DateOnly date, decimal? amount = null, DateOnly? recordedOn = null)
    {
        date = date < invoice.CreateDate ? invoice.CreateDate : date;
        DateOnly recordedDate = recordedOn ?? date;
        decimal paid = Math.Min(amount ?? Owed(invoice), Owed(invoice));
        if (date > Through || recordedDate > Through || paid <= 0m)
        {
            return null;
        }

        string type = Random.Pick(CashTypes);
        string note = type == "Check" ? string.Create(CultureInfo.InvariantCulture, $"check {Random.Between(1_000, 9_999)}") : "";
        return Add(invoice, null, paid, date, Afternoon(recordedDate), type, fromCredit: false, note);
    }

    /// <summary>Pays on or before the due date, as the clients do who are never late.</summary>
    public void PayOnTime(Invoice invoice) =>
        Pay(invoice, invoice.DueDate.AddDays(-Random.Below(Math.Min(invoice.DueOffsetDays, 18) + 1)));

    public void PayOnTime(IEnumerable<Invoice> invoices)
    {
        foreach (Invoice invoice in invoices)
        {
            PayOnTime(invoice);
        }
    }

    /// <summary>Pays an invoice in full and the excess on top: two rows and a credit note.</summary>
    public void Overpay(Invoice invoice, DateOnly date, decimal excess)
    {
        DateTime recordedAt = Afternoon(date);
        CreditNote credit = AddCredit("overpayment", excess, date, recordedAt, invoice, "Bank Transfer");
        Payment fitting = Add(invoice, null, Owed(invoice), date, recordedAt, "Bank Transfer", fromCredit: false, "");
        fitting.Excess = Add(null, credit, excess, date, recordedAt, "Bank Transfer", fromCredit: false, "");
    }

    public CreditNote Goodwill(decimal amount, DateOnly date) =>
        AddCredit("goodwill", amount, date, Morning(date), null, null);

    /// <summary>Cash that came before there was an invoice for it.</summary>
    public void Prepay(decimal amount, DateOnly date)
    {
        DateTime recordedAt = Afternoon(date);
        CreditNote credit = AddCredit("prepayment", amount, date, recordedAt, null, "Check");
        Add(null, credit, amount, date, recordedAt, "Check", fromCredit: false, "");
    }

    public void ApplyCredit(CreditNote credit, Invoice invoice, DateOnly date) =>
        Add(invoice, credit, Math.Min(credit.Amount, Owed(invoice)), date, Afternoon(date), "Credit", fromCredit: true, "");

    /// <summary>An instant in the business's evening, after everything else of that day.</summary>
    public DateTime Evening(DateOnly date) => At(date, 21, 22);

    /// <summary>
    /// The hours are UTC between 13:00 and 22:59, which is the same day in US Eastern time all year round, so that the day of
    /// an instant needs no conversion anywhere in the generator.
    /// </summary>
    private DateTime Morning(DateOnly date) => At(date, 13, 14);

    private DateTime Afternoon(DateOnly date) => At(date, 15, 20);

    private DateTime At(DateOnly date, int firstHour, int lastHour) => date.ToDateTime(
        new TimeOnly(Random.Between(firstHour, lastHour), Random.Below(60), Random.Below(60)), DateTimeKind.Utc);

    private Payment Add(
        Invoice? invoice, CreditNote? credit, decimal amount, DateOnly date, DateTime recordedAt, string type, bool fromCredit,
        string note)
    {
        var payment = new Payment
        {
            Client = Client,
            Invoice = invoice,
            Credit = credit,
            Amount = amount,
            Currency = invoice?.Currency ?? credit!.Currency,
            Date = date,
            RecordedAt = recordedAt,
            Type = type,
            FromCredit = fromCredit,
            Note = note,
        };
        Payments.Add(payment);
        return payment;
    }

    private CreditNote AddCredit(
        string creditType, decimal amount, DateOnly date, DateTime createdAt, Invoice? overpaid, string? paymentType)
    {
        var credit = new CreditNote
        {
            Client = Client,
            CreditType = creditType,
            Amount = amount,
            Currency = Client.Currency,
            CreateDate = date,
            CreatedAt = createdAt,
            OverpaidInvoice = overpaid,
            PaymentType = paymentType,
        };
        CreditNotes.Add(credit);
        return credit;
    }
}
