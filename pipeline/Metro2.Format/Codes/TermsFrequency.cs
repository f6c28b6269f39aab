namespace Metro2.Format.Codes;

/// <summary>Terms frequencies, Base field 14: how often a payment falls due.</summary>
public static class TermsFrequency
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("terms_frequency",
    [
        new("D", "Deferred", "Nothing is due until the start date in the K4 segment."),
        new("P", "Single payment", "One payment settles the whole loan."),
        new("W", "Weekly", "52 payments a year."),
        new("B", "Biweekly", "26 payments a year."),
        new("E", "Semimonthly", "24 payments a year."),
        new("M", "Monthly", "12 payments a year."),
        new("L", "Bimonthly", "6 payments a year."),
        new("Q", "Quarterly", "4 payments a year."),
        new("T", "Three a year", "3 payments a year."),
        new("S", "Semiannual", "2 payments a year."),
        new("Y", "Annual", "1 payment a year."),
    ]);
}
