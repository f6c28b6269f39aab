namespace Metro2.Format.Codes;

/// <summary>Characters of the payment history profile, Base field 18.</summary>
public static class PaymentHistoryCharacter
{
    /// <summary>No history exists before this point; only as one run at the right end.</summary>
    public const char NoHistoryBefore = 'B';

    /// <summary>Every character that may stand in a profile.</summary>
    public const string Characters = "0123456BDEGHJKL";

    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("payment_history_character",
    [
        new("0", "Current", "At most 29 days late at the end of that month."),
        new("1", "30-59 days", "30 to 59 days late."),
        new("2", "60-89 days", "60 to 89 days late."),
        new("3", "90-119 days", "90 to 119 days late."),
        new("4", "120-149 days", "120 to 149 days late."),
        new("5", "150-179 days", "150 to 179 days late."),
        new("6", "180 days or more", "180 days late or more."),
        new("B", "Before history", "No history exists before this point."),
        new("D", "Not reported", "Nothing was reported or is known for this month."),
        new("E", "Zero balance", "Nothing was owed and the account was current."),
        new("G", "Collection", "With collections."),
        new("H", "Foreclosed", "A foreclosure was completed."),
        new("J", "Surrendered", "Goods were given back."),
        new("K", "Repossessed", "Goods were taken back."),
        new("L", "Charge-off", "Written off as a loss."),
    ]);
}
