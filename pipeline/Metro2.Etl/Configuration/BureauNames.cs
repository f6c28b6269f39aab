namespace Metro2.Etl.Configuration;

/// <summary>The bureaus as settings, warehouse and file names write them: lower case.</summary>
internal static class BureauNames
{
    /// <summary>The bureau's name in lower case.</summary>
    public static string Of(Bureau bureau) => bureau switch
    {
        Bureau.Equifax => "equifax",
        Bureau.Experian => "experian",
        Bureau.TransUnion => "transunion",
        _ => throw new ArgumentOutOfRangeException(nameof(bureau), bureau, "Not one of the three bureaus."),
    };

    /// <summary>The bureau of a lower-case name; null for another text.</summary>
    public static Bureau? Parse(string name) => name switch
    {
        "equifax" => Bureau.Equifax,
        "experian" => Bureau.Experian,
        "transunion" => Bureau.TransUnion,
        _ => null,
    };
}
