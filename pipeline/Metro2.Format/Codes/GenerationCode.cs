namespace Metro2.Format.Codes;

/// <summary>Generation codes, Base field 33 and J1/J2 field 6.</summary>
public static class GenerationCode
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("generation_code",
    [
        new("J", "Junior", "Jr."),
        new("S", "Senior", "Sr."),
        new("2", "II", "The second of the name."),
        new("3", "III", "The third of the name."),
        new("4", "IV", "The fourth of the name."),
        new("5", "V", "The fifth of the name."),
        new("6", "VI", "The sixth of the name."),
        new("7", "VII", "The seventh of the name."),
        new("8", "VIII", "The eighth of the name."),
        new("9", "IX", "The ninth of the name."),
    ]);
}
