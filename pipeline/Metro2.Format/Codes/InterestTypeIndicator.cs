namespace Metro2.Format.Codes;

/// <summary>Interest types, Base field 28.</summary>
public static class InterestTypeIndicator
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("interest_type_indicator",
    [
        new("F", "Fixed", "The rate never changes."),
        new("V", "Variable", "The rate changes now or later."),
    ]);
}
