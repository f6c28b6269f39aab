namespace Metro2.Format.Codes;

/// <summary>Account statuses, Base field 17A.</summary>
public static class AccountStatus
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("account_status",
    [
        new("05", "Transferred", "Moved to another office of the same furnisher.", IsObsolete: true),
        new("11", "Current", "Paid as agreed, or at most 29 days late."),
        new("13", "Paid or closed", "Nothing is owed any more; the payment rating tells how it stood before."),
        new("61", "Paid, was surrendered", "Paid in full after the goods had been given back."),
        new("62", "Paid, was in collection", "Paid in full after it had been with collections."),
        new("63", "Paid, was repossessed", "Paid in full after the goods had been taken back."),
        new("64", "Paid, was charged off", "Paid in full after it had been written off."),
        new("65", "Paid, foreclosure had begun", "Paid in full after foreclosure had been started."),
        new("71", "30-59 days late", "The oldest unpaid amount is 30 to 59 days past due."),
        new("78", "60-89 days late", "The oldest unpaid amount is 60 to 89 days past due."),
        new("80", "90-119 days late", "The oldest unpaid amount is 90 to 119 days past due."),
        new("82", "120-149 days late", "The oldest unpaid amount is 120 to 149 days past due."),
        new("83", "150-179 days late", "The oldest unpaid amount is 150 to 179 days past due."),
        new("84", "180 days late or more", "The oldest unpaid amount is at least 180 days past due."),
        new("88", "Insurance claim filed", "The insured part of a defaulted loan is claimed from the government."),
        new("89", "Deed in lieu", "The deed was taken in place of a foreclosure."),
        new("93", "In collection", "Given to collections, in house or outside."),
        new("94", "Foreclosed", "The foreclosure is complete."),
        new("95", "Surrendered", "The consumer gave the goods back."),
        new("96", "Repossessed", "The grantor took the goods back."),
        new("97", "Charged off", "The unpaid balance was written off as a loss."),
        new("DA", "Delete", "Take the whole account off the file, for a reason other than fraud."),
        new("DF", "Delete for fraud", "Take the whole account off the file, as fraud is confirmed."),
    ]);
}
