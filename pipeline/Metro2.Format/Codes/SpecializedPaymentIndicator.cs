namespace Metro2.Format.Codes;

/// <summary>Specialized payments, K4 field 2.</summary>
public static class SpecializedPaymentIndicator
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("specialized_payment_indicator",
    [
        new("01", "Balloon", "A large last payment is due."),
        new("02", "Deferred", "Payments begin later."),
    ]);
}
