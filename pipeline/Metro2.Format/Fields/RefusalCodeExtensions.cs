namespace Metro2.Format.Fields;

/// <summary>Names of refusal codes as they stand in reject rows.</summary>
public static class RefusalCodeExtensions
{
    /// <summary>The code in snake case, for example <c>too_long</c>. These words are a contract with reject rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public static string ToSnakeCase(this RefusalCode code) => code switch
    {
        RefusalCode.None => "none",
        RefusalCode.TooLong => "too_long",
        RefusalCode.TooShort => "too_short",
        RefusalCode.NotAscii => "not_ascii",
        RefusalCode.LowerCase => "lower_case",
        RefusalCode.ControlCharacter => "control_character",
        RefusalCode.NotAllowedCharacter => "not_allowed_character",
        RefusalCode.OuterBlank => "outer_blank",
        RefusalCode.Negative => "negative",
        RefusalCode.OutOfRange => "out_of_range",
        RefusalCode.TooPrecise => "too_precise",
        RefusalCode.UnknownCode => "unknown_code",
        RefusalCode.ObsoleteCode => "obsolete_code",
        RefusalCode.InvalidDate => "invalid_date",
        RefusalCode.NotDigits => "not_digits",
        RefusalCode.Placeholder => "placeholder",
        RefusalCode.RequiredMissing => "required_missing",
        RefusalCode.HistoryGap => "history_gap",
        RefusalCode.NotTheConstant => "not_the_constant",
        RefusalCode.Repeated => "repeated",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a refusal code."),
    };
}
