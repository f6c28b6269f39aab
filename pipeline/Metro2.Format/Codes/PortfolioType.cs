namespace Metro2.Format.Codes;

/// <summary>Portfolio types, Base field 8.</summary>
public static class PortfolioType
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("portfolio_type",
    [
        new("C", "Line of credit", "Money can be drawn again up to a limit."),
        new("I", "Installment", "A set number of payments is agreed."),
        new("M", "Mortgage", "A loan on real estate."),
        new("O", "Open", "Each bill is due in full at once, as with invoices, utilities and rent."),
        new("R", "Revolving", "A balance may be carried over against a minimum payment."),
    ]);
}
