namespace Metro2.Etl.Configuration;

/// <summary>
/// Account types (Base field 9) that a firm which invoices can have agreed with its bureaus: those seen with
/// portfolio type O, and those that come up for goods and services. The program never picks one by itself.
/// </summary>
internal static class AccountTypeChoices
{
    /// <summary>The codes with their meaning, in code order.</summary>
    public static IReadOnlyList<(string Code, string Meaning)> All { get; } =
    [
        ("01", "unsecured payment plan"),
        ("04", "home improvement financed by the contractor"),
        ("06", "installment sales contract"),
        ("07", "charge account"),
        ("0C", "debt buyer"),
        ("10", "business loan, individual personally liable"),
        ("13", "lease, not of a car"),
        ("18", "credit card"),
        ("20", "note loan"),
        ("29", "rental agreement"),
        ("2A", "secured credit card"),
        ("37", "combined credit plan"),
        ("43", "debit card"),
        ("48", "collection agency or attorney"),
        ("4D", "telecommunications"),
        ("50", "family support"),
        ("6A", "commercial installment loan, individual personally liable"),
        ("77", "returned check"),
        ("8A", "business credit card, individual personally liable"),
        ("8B", "deposit account with overdraft protection"),
        ("90", "medical debt"),
        ("92", "utility company"),
        ("93", "child support"),
        ("95", "attorney fees"),
        ("9A", "secured home improvement loan"),
        ("9B", "business line, personally guaranteed"),
    ];

    /// <summary>Whether the code is one of <see cref="All"/>.</summary>
    public static bool Contains(string code) =>
        All.Any(choice => string.Equals(choice.Code, code, StringComparison.Ordinal));

    /// <summary>The codes and meanings in one line, for messages.</summary>
    public static string Allowed { get; } =
        string.Join(", ", All.Select(choice => $"{choice.Code} ({choice.Meaning})"));
}
