namespace Metro2.Format.Codes;

/// <summary>Mortgage agencies, K3 field 2.</summary>
public static class MortgageAgency
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("mortgage_agency",
    [
        new("00", "None", "Only the mortgage identification number applies."),
        new("01", "Fannie Mae", "The loan is with Fannie Mae."),
        new("02", "Freddie Mac", "The loan is with Freddie Mac."),
    ]);
}
