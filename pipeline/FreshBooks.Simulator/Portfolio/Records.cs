namespace FreshBooks.Simulator.Portfolio;

/// <summary>A postal address as a client typed it.</summary>
internal sealed record Address(string Street, string Street2, string City, string Province, string PostalCode, string Country)
{
    public static Address Blank { get; } = new("", "", "", "", "", "");
}

/// <summary>One client with the days on which it came and went. Instants are UTC.</summary>
internal sealed class Client
{
    public required long Id { get; init; }
    public required int Index { get; init; }
    public required string Persona { get; init; }
    public required string FirstName { get; set; }
    public required string LastName { get; set; }
    public required string Organization { get; set; }
    public required Address Address { get; set; }
    public required string Email { get; set; }
    public required string MobilePhone { get; set; }
    public required string HomePhone { get; set; }
    public required string BusinessPhone { get; set; }
    public required string Currency { get; set; }
    public required string? VatNumber { get; init; }
    public required string Uuid { get; init; }
    public string? Note { get; set; }
    public DateTime SignedUpAt { get; set; }
    public DateTime? ChangedAt { get; set; }
    public DateTime? ArchivedAt { get; set; }
    public DateTime? DeletedAt { get; set; }
}

/// <summary>One tax on a line, in percent.</summary>
internal sealed record LineTax(string Name, decimal Percent);

/// <summary>One invoice line; its amount is before tax and discount.</summary>
internal sealed record InvoiceLine(
    string Name, string Description, decimal Quantity, decimal UnitCost, LineTax? Tax1 = null, LineTax? Tax2 = null)
{
    public decimal Amount { get; } = Math.Round(Quantity * UnitCost, 2, MidpointRounding.AwayFromZero);
}

/// <summary>One invoice; what is paid follows from the payments.</summary>
internal sealed class Invoice
{
    private decimal? _amount;
    private IReadOnlyList<InvoiceLine> _lines = [];
    private decimal _discountPercent;

    public long Id { get; set; }
    public string Number { get; set; } = "";
    public required Client Client { get; init; }
    public required DateOnly CreateDate { get; set; }
    public required int DueOffsetDays { get; set; }
    public required DateTime CreatedAt { get; init; }
    public required string Currency { get; init; }
    public required IReadOnlyList<InvoiceLine> Lines
    {
        get => _lines;
        set => (_lines, _amount) = (value, null);
    }

    public decimal DiscountPercent
    {
        get => _discountPercent;
        set => (_discountPercent, _amount) = (value, null);
    }

    public string Notes { get; set; } = "";
    public long ProfileId { get; init; }
    public bool IsDraft { get; set; }
    public bool IsDisputed { get; set; }
    public DateTime? ChangedAt { get; set; }
    public DateTime? ArchivedAt { get; set; }
    public DateTime? DeletedAt { get; set; }

    public DateOnly DueDate => CreateDate.AddDays(DueOffsetDays);

    public decimal Discount => Cents(Lines.Sum(line => line.Amount) * DiscountPercent / 100m);

    /// <summary>Lines less discount plus taxes on the discounted lines; each tax is rounded once.</summary>
    public decimal Amount => _amount ??= Total();

    private decimal Total()
    {
        decimal share = 1m - (DiscountPercent / 100m);
        decimal taxes = Lines
            .SelectMany(line => new[] { (line.Amount, Tax: line.Tax1), (line.Amount, Tax: line.Tax2) })
            .Where(entry => entry.Tax is not null)
            .GroupBy(entry => entry.Tax!)
            .Sum(group => Cents(group.Sum(entry => entry.Amount * share * group.Key.Percent / 100m)));
        return Lines.Sum(line => line.Amount) - Discount + taxes;
    }

    private static decimal Cents(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}

/// <summary>One payment row: cash or credit on an invoice, or cash behind a credit note.</summary>
internal sealed class Payment
{
    public long Id { get; set; }
    public required Client Client { get; init; }
    public required Invoice? Invoice { get; set; }
    public CreditNote? Credit { get; init; }
    public Payment? Excess { get; set; }
    public required decimal Amount { get; set; }
    public required string Currency { get; init; }
    public required DateOnly Date { get; set; }
    public required DateTime RecordedAt { get; init; }
    public required string Type { get; set; }
    public bool FromCredit { get; init; }
    public string Note { get; set; } = "";
    public DateTime? ChangedAt { get; set; }
    public DateTime? DeletedAt { get; set; }
}

/// <summary>One credit note of a client.</summary>
internal sealed class CreditNote
{
    public long Id { get; set; }
    public string Number { get; set; } = "";
    public required Client Client { get; init; }
    public required string CreditType { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    public required DateOnly CreateDate { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required Invoice? OverpaidInvoice { get; init; }
    public string? PaymentType { get; init; }
    public DateTime? DeletedAt { get; set; }
}

/// <summary>One row of the consumer file.</summary>
internal sealed record Consumer(
    string Kind,
    string Surname,
    string FirstName,
    string MiddleName,
    string Generation,
    string Ssn,
    DateOnly? BirthDate,
    Address Residence,
    string AccountGroup)
{
    /// <summary>A record's default text would print a person.</summary>
    public override string ToString() => "consumer row";
}

/// <summary>All there is about one client; it depends on the options and the client's index alone.</summary>
internal sealed record ClientHistory(
    Client Client,
    Consumer? Consumer,
    List<Invoice> Invoices,
    List<Payment> Payments,
    List<CreditNote> CreditNotes)
{
    /// <summary>A record's default text would print a person.</summary>
    public override string ToString() => "history of one client";
}
