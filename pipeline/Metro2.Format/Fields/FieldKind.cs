namespace Metro2.Format.Fields;

/// <summary>How the characters of a field are made. Decides justification, fill and what is refused.</summary>
public enum FieldKind
{
    /// <summary>Record descriptor word: the length of the physical record in four digits.</summary>
    DescriptorWord,

    /// <summary>Always the same characters, for example <c>HEADER</c>.</summary>
    Constant,

    /// <summary>Carries nothing; always written with the fill of <see cref="FieldSpec.Constant"/>.</summary>
    Reserved,

    /// <summary>A count: digits, right-justified, leading zeros.</summary>
    Number,

    /// <summary>Whole US dollars: digits, right-justified, leading zeros; never negative.</summary>
    Money,

    /// <summary>A day as MMDDYYYY, years 1900 to 2099; absent is zeros.</summary>
    Date,

    /// <summary>A day and time as MMDDYYYYHHMMSS, whole seconds; absent is zeros.</summary>
    TimeStamp,

    /// <summary>Upper-case printable ASCII, left-justified, blank fill.</summary>
    Text,

    /// <summary>Letters A-Z and digits without blanks, left-justified, blank fill.</summary>
    Identifier,

    /// <summary>Exactly as many digits as the field is long; absent is zeros.</summary>
    Digits,

    /// <summary>One code of <see cref="FieldSpec.Codes"/>, left-justified; absent is blanks.</summary>
    Code,

    /// <summary><c>LOC</c>, <c>REV</c> or a number of months or years from 001 to 999.</summary>
    TermsDuration,

    /// <summary>24 months of history, the newest first; <c>B</c> only as one run at the right end.</summary>
    PaymentHistoryProfile,
}
