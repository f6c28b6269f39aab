namespace Metro2.Format.Fields;

/// <summary>Why a value cannot stand in a field. <see cref="None"/> means that it can.</summary>
public enum RefusalCode
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>More characters or digits than the field has. Nothing is cut and no amount is capped.</summary>
    TooLong,

    /// <summary>Fewer characters than the field asks for.</summary>
    TooShort,

    /// <summary>A character above 0x7E; accents have to be folded before.</summary>
    NotAscii,

    /// <summary>A letter a-z; the format knows capitals only.</summary>
    LowerCase,

    /// <summary>A tab, a line end or another character below 0x20, or 0x7F.</summary>
    ControlCharacter,

    /// <summary>A printable character that this field does not allow.</summary>
    NotAllowedCharacter,

    /// <summary>The text begins or ends with a blank, which padding would hide.</summary>
    OuterBlank,

    /// <summary>An amount or count below zero.</summary>
    Negative,

    /// <summary>A date outside the years 1900 to 2099.</summary>
    OutOfRange,

    /// <summary>A time with fractions of a second, which the field cannot hold.</summary>
    TooPrecise,

    /// <summary>A code that is not in the field's table.</summary>
    UnknownCode,

    /// <summary>A code that the trade has withdrawn; it is read but never written.</summary>
    ObsoleteCode,

    /// <summary>Characters that are no day of the calendar or no time of a day.</summary>
    InvalidDate,

    /// <summary>Something else than digits where digits belong.</summary>
    NotDigits,

    /// <summary>Only zeros or only nines where a real identifier belongs.</summary>
    Placeholder,

    /// <summary>Nothing was given for a field that must be filled.</summary>
    RequiredMissing,

    /// <summary>A payment history with <c>B</c> left of a month that has history.</summary>
    HistoryGap,

    /// <summary>The bytes differ from the constant that belongs here.</summary>
    NotTheConstant,

    /// <summary>A segment that may stand once in a record is given again.</summary>
    Repeated,
}
