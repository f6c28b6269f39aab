namespace Metro2.Etl.Tests.Oracle;

/// <summary>An invoice that is owed, with its amount as of each day (rules R1, R2).</summary>
/// <param name="Id">The ledger's number.</param>
/// <param name="Issued">Issue date of the newest version.</param>
/// <param name="Due">Effective due date: agreed days included.</param>
/// <param name="Amounts">Day from which an amount counts, oldest first; the first is the issue day.</param>
/// <param name="Rate">Dollars for one unit of its currency.</param>
internal sealed record OwedInvoice(int Id, DateOnly Issued, DateOnly Due, (DateOnly Day, long Cents)[] Amounts, decimal Rate)
{
    /// <summary>Due later than issued: credit was given (R2, D-006).</summary>
    public bool IsOnCreditTerms => Due > Issued;

    public long AmountOn(DateOnly day)
    {
        long cents = 0;
        foreach ((DateOnly from, long amount) in Amounts)
        {
            if (from <= day)
            {
                cents = amount;
            }
        }

        return cents;
    }
}

/// <summary>Money or credit that was put to an invoice, or cash that belongs to none.</summary>
/// <param name="InvoiceId">The owed invoice; 0 when there is none.</param>
/// <param name="Day">The day from which it counts for the invoice: its date, not before the issue (R1).</param>
/// <param name="Date">Its own date.</param>
/// <param name="Cents">Amount in its own currency.</param>
/// <param name="IsFromCredit">Credit was applied; no cash.</param>
/// <param name="PaysNothing">Named by a write-off (R1).</param>
/// <param name="Rate">Dollars for one unit of its currency.</param>
internal sealed record KnownPayment(
    int InvoiceId, DateOnly Day, DateOnly Date, long Cents, bool IsFromCredit, bool PaysNothing, decimal Rate);

/// <summary>What a run knows about one client as of its period's end: newest versions, and what people decided.</summary>
internal sealed class Facts
{
    private static readonly TimeZoneInfo s_eastern = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private readonly SourceVersions _versions;
    private readonly OracleSettings _settings;
    private readonly int _run;

    public Facts(SourceVersions versions, OracleSettings settings, Terms terms, int run)
    {
        (_versions, _settings, _run) = (versions, settings, run);
        Terms = terms;
        Start = settings.Start(run);
        End = settings.End(run);
        IsArchived = versions.Clients.LastOrDefault(client => client.Run <= run)?.IsArchived ?? false;
        Decision[] known = [.. versions.Decisions.Where(decision => decision.Run <= run)];
        Standing =
        [
            .. known.Where(decision => decision.Countermands == 0 && !known.Any(other => other.Countermands == decision.Id))
                .OrderBy(decision => decision.Effective).ThenBy(decision => decision.Id),
        ];
        InForce = [.. Standing.Where(decision => decision.Effective <= End && (decision.Expires is null || decision.Expires >= End))];

        InvoiceVersion[] newest = [.. Newest(versions.Invoices, invoice => invoice.Id, invoice => invoice.Run).Where(invoice => !invoice.IsDeleted)];
        Drafts = newest.Count(invoice => invoice.IsDraft && invoice.Created <= End);
        IsDisputed = newest.Any(invoice => invoice.IsDisputed && !invoice.IsDraft && invoice.Created <= End);
        InvoiceVersion[] issued = [.. newest.Where(invoice => !invoice.IsDraft && invoice.Created <= End)];
        IssuedCount = issued.Length;
        Invoices = [.. issued.Where(invoice => RateOf(invoice.Currency) is not null).Select(Owed)];
        PaymentVersion[] payments =
            [.. Newest(versions.Payments, payment => payment.Id, payment => payment.Run).Where(payment => !payment.IsDeleted)];
        Payments = [.. payments.Where(payment => RateOf(payment.Currency) is not null).Select(Known)];
        CreditVersion[] credits = [.. Newest(versions.Credits, credit => credit.Id, credit => credit.Run).Where(credit => !credit.IsDeleted)];
        Credits =
        [
            .. credits.Where(credit => RateOf(credit.Currency) is not null && !IsWrittenOff("credit_note", credit.Id))
                .Select(credit => (credit.Date, Converted(credit.Cents, RateOf(credit.Currency)!.Value))),
        ];
        HasForeignCurrency = newest.Any(invoice => RateOf(invoice.Currency) is null && invoice.Created <= End)
            || payments.Any(payment => RateOf(payment.Currency) is null && payment.Date <= End)
            || credits.Any(credit => RateOf(credit.Currency) is null && credit.Date <= End);
    }

    public Terms Terms { get; }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    public bool IsArchived { get; }

    public int Drafts { get; }

    public int IssuedCount { get; }

    public bool IsDisputed { get; }

    public bool HasForeignCurrency { get; }

    /// <summary>Owed invoices issued by the period's end.</summary>
    public OwedInvoice[] Invoices { get; }

    public KnownPayment[] Payments { get; }

    /// <summary>Credit that was given: day and cents.</summary>
    public (DateOnly Date, long Cents)[] Credits { get; }

    /// <summary>Decisions that nobody countermanded, by effective day and id; expired ones too (D-026).</summary>
    public Decision[] Standing { get; }

    /// <summary>Those of them that hold at the period's end.</summary>
    public Decision[] InForce { get; }

    /// <summary>An amount in dollars, rounded half away from zero to cents, each by itself (R1).</summary>
    public static long Converted(long cents, decimal rate) =>
        rate == 1 ? cents : (long)decimal.Round(cents * rate, MidpointRounding.AwayFromZero);

    private static IEnumerable<T> Newest<T>(IEnumerable<T> versions, Func<T, int> id, Func<T, int> run, int until) =>
        versions.Where(version => run(version) <= until).GroupBy(id).Select(group => group.Last());

    private IEnumerable<T> Newest<T>(IEnumerable<T> versions, Func<T, int> id, Func<T, int> run) => Newest(versions, id, run, _run);

    private decimal? RateOf(string currency) =>
        currency == "USD" ? 1 : _settings.Rates.TryGetValue(currency, out decimal rate) ? rate : null;

    private bool IsWrittenOff(string subject, int id) =>
        InForce.Any(decision => decision.Kind == "write_off" && decision.Subject == subject && decision.SubjectId == id);

    /// <summary>R1: the first issued version counts from the issue; a later other amount from the day on which it was entered.</summary>
    private OwedInvoice Owed(InvoiceVersion newest)
    {
        List<(DateOnly Day, long Cents)> amounts = [];
        long? before = null;
        foreach (InvoiceVersion version in _versions.Invoices.Where(version => version.Id == newest.Id && version.Run <= _run && !version.IsDraft))
        {
            if (before is null)
            {
                amounts.Add((newest.Created, version.Cents));
            }
            else if (before != version.Cents)
            {
                DateOnly day = LocalDay(version);
                amounts.Add((day < amounts[^1].Day ? amounts[^1].Day : day, version.Cents));
            }

            before = version.Cents;
        }

        DateOnly agreed = Terms.NetDays is int net ? newest.Created.AddDays(net) : newest.Due;
        return new OwedInvoice(newest.Id, newest.Created, agreed.AddDays(Terms.GraceDays), [.. amounts], RateOf(newest.Currency)!.Value);
    }

    private DateOnly LocalDay(InvoiceVersion version)
    {
        // Without a clock of its own, the day on which the page was fetched counts.
        DateTime eastern = DateTime.SpecifyKind(version.Updated ?? _settings.ReadAt(version.Run), DateTimeKind.Unspecified);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(eastern, s_eastern, TimeZoneInfo.FindSystemTimeZoneById(_settings.TimeZone)));
    }

    private KnownPayment Known(PaymentVersion payment)
    {
        OwedInvoice? invoice = Invoices.FirstOrDefault(invoice => invoice.Id == payment.InvoiceId);
        InvoiceVersion? shown = _versions.Invoices.LastOrDefault(version => version.Id == payment.InvoiceId && version.Run <= _run);
        DateOnly issued = shown is null || shown.IsDeleted || shown.IsDraft ? payment.Date : shown.Created;
        return new KnownPayment(
            invoice is null ? 0 : payment.InvoiceId,
            payment.Date < issued ? issued : payment.Date,
            payment.Date,
            payment.Cents,
            payment.IsFromCredit,
            IsWrittenOff("payment", payment.Id),
            RateOf(payment.Currency)!.Value);
    }
}
