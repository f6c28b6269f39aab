using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the trailer record, the last of a file.</summary>
public static class TrailerRecordLayout
{
    /// <summary>Field 1, positions 1-4.</summary>
    public static readonly FieldSpec RecordDescriptorWord =
        new("1", "Record Descriptor Word", start: 1, length: 4, FieldKind.DescriptorWord);

    /// <summary>Field 2, positions 5-11.</summary>
    public static readonly FieldSpec RecordIdentifier =
        new("2", "Record Identifier", start: 5, length: 7, FieldKind.Constant) { Constant = "TRAILER" };

    /// <summary>Field 3, positions 12-20.</summary>
    public static readonly FieldSpec TotalBaseRecords =
        new("3", "Total Base Records", start: 12, length: 9, FieldKind.Number);

    /// <summary>Field 4, positions 21-29.</summary>
    public static readonly FieldSpec Reserved = new("4", "Reserved", start: 21, length: 9, FieldKind.Reserved);

    /// <summary>Field 5, positions 30-38.</summary>
    public static readonly FieldSpec TotalOfStatusCodeDf =
        new("5", "Total of Status Code DF", start: 30, length: 9, FieldKind.Number);

    /// <summary>Field 6, positions 39-47.</summary>
    public static readonly FieldSpec TotalAssociatedConsumerSegmentsJ1 =
        new("6", "Total Associated Consumer Segments (J1)", start: 39, length: 9, FieldKind.Number);

    /// <summary>Field 7, positions 48-56.</summary>
    public static readonly FieldSpec TotalAssociatedConsumerSegmentsJ2 =
        new("7", "Total Associated Consumer Segments (J2)", start: 48, length: 9, FieldKind.Number);

    /// <summary>Field 8, positions 57-65.</summary>
    public static readonly FieldSpec BlockCount = new("8", "Block Count", start: 57, length: 9, FieldKind.Number);

    /// <summary>Field 9, positions 66-74.</summary>
    public static readonly FieldSpec TotalOfStatusCodeDa =
        new("9", "Total of Status Code DA", start: 66, length: 9, FieldKind.Number);

    /// <summary>Field 10, positions 75-83.</summary>
    public static readonly FieldSpec TotalOfStatusCode05 =
        new("10", "Total of Status Code 05", start: 75, length: 9, FieldKind.Number);

    /// <summary>Field 11, positions 84-92.</summary>
    public static readonly FieldSpec TotalOfStatusCode11 =
        new("11", "Total of Status Code 11", start: 84, length: 9, FieldKind.Number);

    /// <summary>Field 12, positions 93-101.</summary>
    public static readonly FieldSpec TotalOfStatusCode13 =
        new("12", "Total of Status Code 13", start: 93, length: 9, FieldKind.Number);

    /// <summary>Field 13, positions 102-110.</summary>
    public static readonly FieldSpec TotalOfStatusCode61 =
        new("13", "Total of Status Code 61", start: 102, length: 9, FieldKind.Number);

    /// <summary>Field 14, positions 111-119.</summary>
    public static readonly FieldSpec TotalOfStatusCode62 =
        new("14", "Total of Status Code 62", start: 111, length: 9, FieldKind.Number);

    /// <summary>Field 15, positions 120-128.</summary>
    public static readonly FieldSpec TotalOfStatusCode63 =
        new("15", "Total of Status Code 63", start: 120, length: 9, FieldKind.Number);

    /// <summary>Field 16, positions 129-137.</summary>
    public static readonly FieldSpec TotalOfStatusCode64 =
        new("16", "Total of Status Code 64", start: 129, length: 9, FieldKind.Number);

    /// <summary>Field 17, positions 138-146.</summary>
    public static readonly FieldSpec TotalOfStatusCode65 =
        new("17", "Total of Status Code 65", start: 138, length: 9, FieldKind.Number);

    /// <summary>Field 18, positions 147-155.</summary>
    public static readonly FieldSpec TotalOfStatusCode71 =
        new("18", "Total of Status Code 71", start: 147, length: 9, FieldKind.Number);

    /// <summary>Field 19, positions 156-164.</summary>
    public static readonly FieldSpec TotalOfStatusCode78 =
        new("19", "Total of Status Code 78", start: 156, length: 9, FieldKind.Number);

    /// <summary>Field 20, positions 165-173.</summary>
    public static readonly FieldSpec TotalOfStatusCode80 =
        new("20", "Total of Status Code 80", start: 165, length: 9, FieldKind.Number);

    /// <summary>Field 21, positions 174-182.</summary>
    public static readonly FieldSpec TotalOfStatusCode82 =
        new("21", "Total of Status Code 82", start: 174, length: 9, FieldKind.Number);

    /// <summary>Field 22, positions 183-191.</summary>
    public static readonly FieldSpec TotalOfStatusCode83 =
        new("22", "Total of Status Code 83", start: 183, length: 9, FieldKind.Number);

    /// <summary>Field 23, positions 192-200.</summary>
    public static readonly FieldSpec TotalOfStatusCode84 =
        new("23", "Total of Status Code 84", start: 192, length: 9, FieldKind.Number);

    /// <summary>Field 24, positions 201-209.</summary>
    public static readonly FieldSpec TotalOfStatusCode88 =
        new("24", "Total of Status Code 88", start: 201, length: 9, FieldKind.Number);

    /// <summary>Field 25, positions 210-218.</summary>
    public static readonly FieldSpec TotalOfStatusCode89 =
        new("25", "Total of Status Code 89", start: 210, length: 9, FieldKind.Number);

    /// <summary>Field 26, positions 219-227.</summary>
    public static readonly FieldSpec TotalOfStatusCode93 =
        new("26", "Total of Status Code 93", start: 219, length: 9, FieldKind.Number);

    /// <summary>Field 27, positions 228-236.</summary>
    public static readonly FieldSpec TotalOfStatusCode94 =
        new("27", "Total of Status Code 94", start: 228, length: 9, FieldKind.Number);

    /// <summary>Field 28, positions 237-245.</summary>
    public static readonly FieldSpec TotalOfStatusCode95 =
        new("28", "Total of Status Code 95", start: 237, length: 9, FieldKind.Number);

    /// <summary>Field 29, positions 246-254.</summary>
    public static readonly FieldSpec TotalOfStatusCode96 =
        new("29", "Total of Status Code 96", start: 246, length: 9, FieldKind.Number);

    /// <summary>Field 30, positions 255-263.</summary>
    public static readonly FieldSpec TotalOfStatusCode97 =
        new("30", "Total of Status Code 97", start: 255, length: 9, FieldKind.Number);

    /// <summary>Field 31, positions 264-272.</summary>
    public static readonly FieldSpec TotalOfEcoaCodeZAllSegments =
        new("31", "Total of ECOA Code Z (All Segments)", start: 264, length: 9, FieldKind.Number);

    /// <summary>Field 32, positions 273-281.</summary>
    public static readonly FieldSpec TotalEmploymentSegments =
        new("32", "Total Employment Segments", start: 273, length: 9, FieldKind.Number);

    /// <summary>Field 33, positions 282-290.</summary>
    public static readonly FieldSpec TotalOriginalCreditorSegments =
        new("33", "Total Original Creditor Segments", start: 282, length: 9, FieldKind.Number);

    /// <summary>Field 34, positions 291-299.</summary>
    public static readonly FieldSpec TotalPurchasedFromSoldToSegments =
        new("34", "Total Purchased From/Sold To Segments", start: 291, length: 9, FieldKind.Number);

    /// <summary>Field 35, positions 300-308.</summary>
    public static readonly FieldSpec TotalMortgageInformationSegments =
        new("35", "Total Mortgage Information Segments", start: 300, length: 9, FieldKind.Number);

    /// <summary>Field 36, positions 309-317.</summary>
    public static readonly FieldSpec TotalSpecializedPaymentInformationSegments =
        new("36", "Total Specialized Payment Information Segments", start: 309, length: 9, FieldKind.Number);

    /// <summary>Field 37, positions 318-326.</summary>
    public static readonly FieldSpec TotalChangeSegments =
        new("37", "Total Change Segments", start: 318, length: 9, FieldKind.Number);

    /// <summary>Field 38, positions 327-335.</summary>
    public static readonly FieldSpec TotalSocialSecurityNumbersAllSegments =
        new("38", "Total Social Security Numbers (All Segments)", start: 327, length: 9, FieldKind.Number);

    /// <summary>Field 39, positions 336-344.</summary>
    public static readonly FieldSpec TotalSocialSecurityNumbersBase =
        new("39", "Total Social Security Numbers (Base)", start: 336, length: 9, FieldKind.Number);

    /// <summary>Field 40, positions 345-353.</summary>
    public static readonly FieldSpec TotalSocialSecurityNumbersJ1 =
        new("40", "Total Social Security Numbers (J1)", start: 345, length: 9, FieldKind.Number);

    /// <summary>Field 41, positions 354-362.</summary>
    public static readonly FieldSpec TotalSocialSecurityNumbersJ2 =
        new("41", "Total Social Security Numbers (J2)", start: 354, length: 9, FieldKind.Number);

    /// <summary>Field 42, positions 363-371.</summary>
    public static readonly FieldSpec TotalDatesOfBirthAllSegments =
        new("42", "Total Dates of Birth (All Segments)", start: 363, length: 9, FieldKind.Number);

    /// <summary>Field 43, positions 372-380.</summary>
    public static readonly FieldSpec TotalDatesOfBirthBase =
        new("43", "Total Dates of Birth (Base)", start: 372, length: 9, FieldKind.Number);

    /// <summary>Field 44, positions 381-389.</summary>
    public static readonly FieldSpec TotalDatesOfBirthJ1 =
        new("44", "Total Dates of Birth (J1)", start: 381, length: 9, FieldKind.Number);

    /// <summary>Field 45, positions 390-398.</summary>
    public static readonly FieldSpec TotalDatesOfBirthJ2 =
        new("45", "Total Dates of Birth (J2)", start: 390, length: 9, FieldKind.Number);

    /// <summary>Field 46, positions 399-407.</summary>
    public static readonly FieldSpec TotalTelephoneNumbersAllSegments =
        new("46", "Total Telephone Numbers (All Segments)", start: 399, length: 9, FieldKind.Number);

    /// <summary>Field 47, positions 408-426.</summary>
    public static readonly FieldSpec Reserved47 = new("47", "Reserved", start: 408, length: 19, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "trailer_record",
        426,
        [
            RecordDescriptorWord,
            RecordIdentifier,
            TotalBaseRecords,
            Reserved,
            TotalOfStatusCodeDf,
            TotalAssociatedConsumerSegmentsJ1,
            TotalAssociatedConsumerSegmentsJ2,
            BlockCount,
            TotalOfStatusCodeDa,
            TotalOfStatusCode05,
            TotalOfStatusCode11,
            TotalOfStatusCode13,
            TotalOfStatusCode61,
            TotalOfStatusCode62,
            TotalOfStatusCode63,
            TotalOfStatusCode64,
            TotalOfStatusCode65,
            TotalOfStatusCode71,
            TotalOfStatusCode78,
            TotalOfStatusCode80,
            TotalOfStatusCode82,
            TotalOfStatusCode83,
            TotalOfStatusCode84,
            TotalOfStatusCode88,
            TotalOfStatusCode89,
            TotalOfStatusCode93,
            TotalOfStatusCode94,
            TotalOfStatusCode95,
            TotalOfStatusCode96,
            TotalOfStatusCode97,
            TotalOfEcoaCodeZAllSegments,
            TotalEmploymentSegments,
            TotalOriginalCreditorSegments,
            TotalPurchasedFromSoldToSegments,
            TotalMortgageInformationSegments,
            TotalSpecializedPaymentInformationSegments,
            TotalChangeSegments,
            TotalSocialSecurityNumbersAllSegments,
            TotalSocialSecurityNumbersBase,
            TotalSocialSecurityNumbersJ1,
            TotalSocialSecurityNumbersJ2,
            TotalDatesOfBirthAllSegments,
            TotalDatesOfBirthBase,
            TotalDatesOfBirthJ1,
            TotalDatesOfBirthJ2,
            TotalTelephoneNumbersAllSegments,
            Reserved47,
        ]);
}
