namespace Metro2.Etl.Rules;

/// <summary>
/// Rules that no setting makes milder and no waiver takes away as a whole (D-150): without them a file could hold figures that nobody can
/// prove, or the delinquency of an account could begin anew.
/// </summary>
internal static class FixedRules
{
    private static readonly HashSet<string> s_ids =
    [
        // Everything that was read is here, and every record of it is in staging or a reject.
        "A01", "A02", "A03",

        // One account, one number, one record.
        "A12", "A13", "A14", "G03",

        // Dates of first delinquency move neither way while the delinquency runs.
        "A26", "A27", "M02",

        // What was told stays told.
        "A24", "A28",

        // The control totals tie, and everybody who is left out has one reason.
        "A48", "A70",

        // The people of the file are those who are liable.
        "A49",
    ];

    /// <summary>Their ids.</summary>
    public static IReadOnlyCollection<string> Ids => s_ids;

    /// <summary>Whether a rule is one of them.</summary>
    public static bool Contains(string id) => s_ids.Contains(id);
}
