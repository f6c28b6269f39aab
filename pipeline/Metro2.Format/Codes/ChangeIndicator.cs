namespace Metro2.Format.Codes;

/// <summary>Kinds of renumbering, L1 field 2.</summary>
public static class ChangeIndicator
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("change_indicator",
    [
        new("1", "Account number", "Only the account number changes."),
        new("2", "Identification number", "Only the identification number changes."),
        new("3", "Both", "Both numbers change."),
    ]);
}
