namespace Metro2.Format.Codes;

/// <summary>Residence codes, Base field 46 and J2 field 19.</summary>
public static class ResidenceCode
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("residence_code",
    [
        new("O", "Owns", "The consumer owns the home."),
        new("R", "Rents", "The consumer rents the home."),
    ]);
}
