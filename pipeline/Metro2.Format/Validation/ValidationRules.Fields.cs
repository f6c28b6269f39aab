namespace Metro2.Format.Validation;

public static partial class ValidationRules
{
    /// <summary>A byte that is no printable ASCII character.</summary>
    public static ValidationRule F01 { get; } = new(
        "F01", FindingSeverity.Error, "every field",
        "a byte that is no printable ASCII character",
        "a byte stands here that is no printable ASCII character.",
        "Fold accents to plain letters and take control characters out before writing.",
        "5.1");

    /// <summary>A lower-case letter.</summary>
    public static ValidationRule F02 { get; } = new(
        "F02", FindingSeverity.Error, "every field",
        "a lower-case letter",
        "a lower-case letter stands here.",
        "Write capitals only.",
        "5.1");

    /// <summary>Something other than digits in a field of digits.</summary>
    public static ValidationRule F03 { get; } = new(
        "F03", FindingSeverity.Error, "numbers, amounts, dates, SSN, telephone",
        "something other than digits in a field of digits",
        "something other than digits stands in a field of digits.",
        "Fill with leading zeros; absent is all zeros, never blanks.",
        "5.1");

    /// <summary>Digits that are no day of the years 1900 to 2099, or no time of a day.</summary>
    public static ValidationRule F04 { get; } = new(
        "F04", FindingSeverity.Error, "dates and time stamps",
        "digits that are no day of the years 1900 to 2099, or no time of a day",
        "these digits are no day of the calendar between 1900 and 2099, or no time of a day.",
        "Write the day as MMDDYYYY; absent is all zeros.",
        "5.1");

    /// <summary>A required day that is absent.</summary>
    public static ValidationRule F05 { get; } = new(
        "F05", FindingSeverity.Error, "Base 10, 24; Header 8, 9",
        "a required day that is absent",
        "a day is required here.",
        "Fill the day from the ledger; where only the day of the month is unknown, 01 stands for it.",
        "5.1");

    /// <summary>A descriptor word that is not the length of its record.</summary>
    public static ValidationRule F06 { get; } = new(
        "F06", FindingSeverity.Error, "Record Descriptor Word",
        "a descriptor word that is not the length of its record",
        "the descriptor word and the length of the record do not agree.",
        "Write 426 plus the lengths of all appended segments; ask the sender for the file again if it was cut.",
        "5.1");

    /// <summary>A blank at the start of a filled field.</summary>
    public static ValidationRule F07 { get; } = new(
        "F07", FindingSeverity.Error, "text and identifiers",
        "a blank at the start of a filled field",
        "the value begins with a blank.",
        "Write text left-justified.",
        "5.1");

    /// <summary>A constant that is another.</summary>
    public static ValidationRule F08 { get; } = new(
        "F08", FindingSeverity.Error, "identifiers of records and segments, Base 2",
        "a constant that is another",
        "something other than the constant stands here.",
        "Write the constant that the layout asks for; a shifted record shows here first.",
        "5.1");

    /// <summary>A code that is in no table, or none where one is required.</summary>
    public static ValidationRule F09 { get; } = new(
        "F09", FindingSeverity.Error, "every field of codes, Base 13",
        "a code that is in no table, or none where one is required",
        "the code is not in the table of this field.",
        "Take a code of the table; blank only where the field may be absent.",
        "5.1");

    /// <summary>A code that the trade has withdrawn.</summary>
    public static ValidationRule F09W { get; } = new(
        "F09W", FindingSeverity.Warning, "every field of codes",
        "a code that the trade has withdrawn",
        "the code is withdrawn; it is read but must not be written any more.",
        "Take the code that replaced it.",
        "5.1");

    /// <summary>An identification number that is too short, a placeholder, or not of letters and digits.</summary>
    public static ValidationRule F10 { get; } = new(
        "F10", FindingSeverity.Error, "Base 5, L1 4",
        "an identification number that is too short, a placeholder, or not of letters and digits",
        "an identification number has at least 5 letters and digits and is not all zeros or all nines.",
        "Use the furnisher's own number of the office, the same every month.",
        "5.1");

    /// <summary>An account number that is blank, not of letters and digits, or holds the SSN.</summary>
    public static ValidationRule F11 { get; } = new(
        "F11", FindingSeverity.Error, "Base 7, L1 3, K3 3 and 4",
        "an account number that is blank, not of letters and digits, or holds the SSN",
        "an account number has only letters and digits and does not hold the SSN.",
        "Give each account a number of its own that stays for life; change it only through L1.",
        "5.1");

    /// <summary>An account number that ends with the last four digits of the SSN.</summary>
    public static ValidationRule F11W { get; } = new(
        "F11W", FindingSeverity.Warning, "Base 7",
        "an account number that ends with the last four digits of the SSN",
        "the account number ends like the SSN.",
        "Make sure that it is chance; an account number must not be built from an SSN.",
        "5.1");

    /// <summary>A payment history with wrong characters, or with B left of a month that has history.</summary>
    public static ValidationRule F12 { get; } = new(
        "F12", FindingSeverity.Error, "Base 18",
        "a payment history with wrong characters, or with B left of a month that has history",
        "the profile has 24 characters of 0-6, B, D, E, G, H, J, K, L, and B only as one run at the right end.",
        "Build it from the months reported, the newest first; use D for a month that was not reported.",
        "5.1");

    /// <summary>Digits that cannot be an SSN.</summary>
    public static ValidationRule F13 { get; } = new(
        "F13", FindingSeverity.Error, "SSN of Base, J1, J2",
        "digits that cannot be an SSN",
        "no SSN was ever issued like this.",
        "Ask the consumer; report zeros or nines with a date of birth when none is known. Never send an ITIN.",
        "5.1");

    /// <summary>A number known from advertisements, or a run.</summary>
    public static ValidationRule F14 { get; } = new(
        "F14", FindingSeverity.Warning, "SSN of Base, J1, J2",
        "a number known from advertisements, or a run",
        "this is a number of advertisements or a run of digits, not a person's.",
        "Ask the consumer for the right number.",
        "5.1");

    /// <summary>A birth that is not in the past.</summary>
    public static ValidationRule F15 { get; } = new(
        "F15", FindingSeverity.Error, "date of birth of Base, J1, J2",
        "a birth that is not in the past",
        "the day is not in the past.",
        "Ask the consumer; report zeros with an SSN when it is not known.",
        "5.1");

    /// <summary>An age below 18 at opening, or above 110.</summary>
    public static ValidationRule F15W { get; } = new(
        "F15W", FindingSeverity.Warning, "date of birth of Base, J1, J2",
        "an age below 18 at opening, or above 110",
        "the consumer would be younger than 18 when the account was opened, or older than 110.",
        "Check the day; minors are not reported.",
        "5.1");

    /// <summary>Ten digits that are no number of the numbering plan.</summary>
    public static ValidationRule F16 { get; } = new(
        "F16", FindingSeverity.Warning, "telephone of Base, J1, J2; Header 14",
        "ten digits that are no number of the numbering plan",
        "these ten digits are no telephone number.",
        "Area code and exchange begin with 2 to 9; report zeros when it is not known.",
        "5.1");

    /// <summary>Neither five digits nor nine.</summary>
    public static ValidationRule F17 { get; } = new(
        "F17", FindingSeverity.Error, "ZIP of Base, J2, within the United States",
        "neither five digits nor nine",
        "a ZIP code has five digits and four blanks, or nine digits.",
        "Write it left-justified and without a hyphen.",
        "5.1");

    /// <summary>A ZIP code of zeros.</summary>
    public static ValidationRule F17W { get; } = new(
        "F17W", FindingSeverity.Warning, "ZIP of Base, J2",
        "a ZIP code of zeros",
        "the ZIP code is all zeros.",
        "Look the code up; zeros reach nobody.",
        "5.1");

    /// <summary>Letters that are no state.</summary>
    public static ValidationRule F18 { get; } = new(
        "F18", FindingSeverity.Error, "State of Base, J2, within the United States",
        "letters that are no state",
        "this is no state, territory or military post of the United States.",
        "Use the abbreviation of the postal service; abroad set the country code and leave the state blank.",
        "5.1");

    /// <summary>A name that is missing.</summary>
    public static ValidationRule F19 { get; } = new(
        "F19", FindingSeverity.Error, "Surname and First Name of Base, J1, J2",
        "a name that is missing",
        "a consumer needs a surname, and a first name unless ECOA code W names a company.",
        "Fill it from the contract.",
        "5.1");

    /// <summary>Digits, periods, titles, remarks or company words in a name.</summary>
    public static ValidationRule F20 { get; } = new(
        "F20", FindingSeverity.Warning, "names of Base, J1, J2",
        "digits, periods, titles, remarks or company words in a name",
        "a name holds something that is no name: a digit, a period, a title, a remark or a company word.",
        "Report the person only; a suffix goes to the Generation Code, a death to the ECOA code.",
        "5.1");

    /// <summary>A part of the address that is missing.</summary>
    public static ValidationRule F21 { get; } = new(
        "F21", FindingSeverity.Error, "address, city, state, ZIP of Base, J2",
        "a part of the address that is missing",
        "this part of the address is missing.",
        "Report the consumer's mailing address; only abroad may the state be blank.",
        "5.1");

    /// <summary>Something in a reserved field.</summary>
    public static ValidationRule F22 { get; } = new(
        "F22", FindingSeverity.Warning, "reserved fields, padding",
        "something in a reserved field",
        "something stands in a reserved field.",
        "Fill it with blanks, Base position 20 with 0.",
        "5.1");

    /// <summary>More than 10,000,000 dollars.</summary>
    public static ValidationRule F23 { get; } = new(
        "F23", FindingSeverity.Warning, "every amount",
        "more than 10,000,000 dollars",
        "the amount is above 10,000,000 dollars.",
        "Make sure that no cents are counted as dollars.",
        "5.1");

    /// <summary>A header without a program identifier, or without the one of the bureau.</summary>
    public static ValidationRule F25 { get; } = new(
        "F25", FindingSeverity.Error, "Header 4 to 7, 17",
        "a header without a program identifier, or without the one of the bureau",
        "no program identifier stands in the header, or not the one of the bureau that gets the file.",
        "Fill in the identifier that the bureau issued.",
        "5.1");

    /// <summary>A required text that is absent.</summary>
    public static ValidationRule F26 { get; } = new(
        "F26", FindingSeverity.Error, "Header 12, 13; K1 2; N1 2",
        "a required text that is absent",
        "a text is required here.",
        "Fill it in.",
        "2");
}
