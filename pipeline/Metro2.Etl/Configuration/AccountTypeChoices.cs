using Metro2.Format.Codes;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Account types (Base field 9) that a firm which invoices can have agreed with its bureaus: those seen with
/// portfolio type O, and those that come up for goods and services. The program never picks one by itself.
/// </summary>
internal static class AccountTypeChoices
{
    private static readonly string[] s_codes =
    [
        "01", "04", "06", "07", "0C", "10", "13", "18", "20", "29", "2A", "37", "43", "48", "4D", "50", "6A", "77", "8A", "8B",
        "90", "92", "93", "95", "9A", "9B",
    ];

    /// <summary>The codes with their labels, in code order.</summary>
    public static IReadOnlyList<CodeEntry> All { get; } =
        AccountType.All.Entries.Where(entry => s_codes.Contains(entry.Code, StringComparer.Ordinal)).ToList();

    /// <summary>Whether the code is one of <see cref="All"/>.</summary>
    public static bool Contains(string code) =>
        s_codes.Contains(code, StringComparer.Ordinal);

    /// <summary>The codes and labels in one line, for messages.</summary>
    public static string Allowed { get; } =
        string.Join(", ", All.Select(choice => $"{choice.Code} ({choice.Label})"));
}
