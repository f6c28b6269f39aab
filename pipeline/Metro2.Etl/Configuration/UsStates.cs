namespace Metro2.Etl.Configuration;

/// <summary>State codes that Base field 43 accepts: states, DC, military and the territories.</summary>
internal static class UsStates
{
    private static readonly string[] s_codes =
    [
        "AA", "AE", "AK", "AL", "AP", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "FM", "GA", "GU", "HI", "IA", "ID",
        "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MH", "MI", "MN", "MO", "MP", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
        "NM", "NV", "NY", "OH", "OK", "OR", "PA", "PR", "PW", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VI", "VT", "WA", "WI",
        "WV", "WY",
    ];

    private static readonly HashSet<string> s_set = new(s_codes, StringComparer.Ordinal);

    /// <summary>The codes in one line, for messages.</summary>
    public static string Allowed { get; } = string.Join(", ", s_codes);

    /// <summary>Whether the text is one of the codes, in capitals.</summary>
    public static bool Contains(string code) => s_set.Contains(code);
}
