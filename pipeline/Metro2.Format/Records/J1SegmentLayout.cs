using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the J1 segment, a further consumer who lives at the Base address.</summary>
public static class J1SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "J1" };

    /// <summary>Field 2, position 3.</summary>
    public static readonly FieldSpec Reserved =
        new("2", "Reserved (formerly Consumer Transaction Type)", start: 3, length: 1, FieldKind.Reserved);

    /// <summary>Field 3, positions 4-28.</summary>
    public static readonly FieldSpec Surname =
        new("3", "Surname", start: 4, length: 25, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 4, positions 29-48.</summary>
    public static readonly FieldSpec FirstName = new("4", "First Name", start: 29, length: 20, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 5, positions 49-68.</summary>
    public static readonly FieldSpec MiddleName = new("5", "Middle Name", start: 49, length: 20, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 6, position 69.</summary>
    public static readonly FieldSpec GenerationCode =
        new("6", "Generation Code", start: 69, length: 1, FieldKind.Code) { IsPersonal = true, Codes = Codes.GenerationCode.All };

    /// <summary>Field 7, positions 70-78.</summary>
    public static readonly FieldSpec SocialSecurityNumber =
        new("7", "Social Security Number", start: 70, length: 9, FieldKind.Digits) { IsPersonal = true };

    /// <summary>Field 8, positions 79-86.</summary>
    public static readonly FieldSpec DateOfBirth = new("8", "Date of Birth", start: 79, length: 8, FieldKind.Date) { IsPersonal = true };

    /// <summary>Field 9, positions 87-96.</summary>
    public static readonly FieldSpec TelephoneNumber =
        new("9", "Telephone Number", start: 87, length: 10, FieldKind.Digits) { IsPersonal = true };

    /// <summary>Field 10, position 97.</summary>
    public static readonly FieldSpec EcoaCode =
        new("10", "ECOA Code", start: 97, length: 1, FieldKind.Code) { Codes = Codes.EcoaCode.All, IsRequired = true };

    /// <summary>Field 11, positions 98-99.</summary>
    public static readonly FieldSpec ConsumerInformationIndicator =
        new("11", "Consumer Information Indicator", start: 98, length: 2, FieldKind.Code) { Codes = Codes.ConsumerInformationIndicator.All };

    /// <summary>Field 12, position 100.</summary>
    public static readonly FieldSpec Reserved12 = new("12", "Reserved", start: 100, length: 1, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "j1_segment",
        100,
        [
            SegmentIdentifier,
            Reserved,
            Surname,
            FirstName,
            MiddleName,
            GenerationCode,
            SocialSecurityNumber,
            DateOfBirth,
            TelephoneNumber,
            EcoaCode,
            ConsumerInformationIndicator,
            Reserved12,
        ]);
}
