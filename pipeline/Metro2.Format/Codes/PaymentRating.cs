namespace Metro2.Format.Codes;

/// <summary>Payment ratings, Base field 17B: how the account stood right before it reached its status.</summary>
public static class PaymentRating
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("payment_rating",
    [
        new("0", "Current", "At most 29 days late."),
        new("1", "30-59 days", "30 to 59 days late."),
        new("2", "60-89 days", "60 to 89 days late."),
        new("3", "90-119 days", "90 to 119 days late."),
        new("4", "120-149 days", "120 to 149 days late."),
        new("5", "150-179 days", "150 to 179 days late."),
        new("6", "180 days or more", "180 days late or more."),
        new("G", "Collection", "With collections, in house or outside."),
        new("L", "Charge-off", "Written off as a loss."),
    ]);
}
