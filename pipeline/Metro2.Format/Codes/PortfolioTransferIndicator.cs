namespace Metro2.Format.Codes;

/// <summary>Purchase and sale indicators, K2 field 2.</summary>
public static class PortfolioTransferIndicator
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("portfolio_transfer_indicator",
    [
        new("1", "Purchased from", "The account was bought from the company named."),
        new("2", "Sold to", "The account was sold to the company named."),
        new("9", "Remove", "Takes the K2 data reported before away."),
    ]);
}
