using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the J2 segment, a further consumer who lives elsewhere.</summary>
public static class J2SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "J2" };

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

    /// <summary>Field 12, positions 100-101.</summary>
    public static readonly FieldSpec CountryCode = new("12", "Country Code", start: 100, length: 2, FieldKind.Text);

    /// <summary>Field 13, positions 102-133.</summary>
    public static readonly FieldSpec FirstLineOfAddress =
        new("13", "First Line of Address", start: 102, length: 32, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 14, positions 134-165.</summary>
    public static readonly FieldSpec SecondLineOfAddress =
        new("14", "Second Line of Address", start: 134, length: 32, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 15, positions 166-185.</summary>
    public static readonly FieldSpec City =
        new("15", "City", start: 166, length: 20, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 16, positions 186-187.</summary>
    public static readonly FieldSpec State = new("16", "State", start: 186, length: 2, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 17, positions 188-196.</summary>
    public static readonly FieldSpec PostalCode =
        new("17", "Postal/ZIP Code", start: 188, length: 9, FieldKind.Text) { IsPersonal = true, IsRequired = true, Column = "postal_code" };

    /// <summary>Field 18, position 197.</summary>
    public static readonly FieldSpec AddressIndicator =
        new("18", "Address Indicator", start: 197, length: 1, FieldKind.Code) { Codes = Codes.AddressIndicator.All };

    /// <summary>Field 19, position 198.</summary>
    public static readonly FieldSpec ResidenceCode =
        new("19", "Residence Code", start: 198, length: 1, FieldKind.Code) { Codes = Codes.ResidenceCode.All };

    /// <summary>Field 20, positions 199-200.</summary>
    public static readonly FieldSpec Reserved20 = new("20", "Reserved", start: 199, length: 2, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "j2_segment",
        200,
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
            CountryCode,
            FirstLineOfAddress,
            SecondLineOfAddress,
            City,
            State,
            PostalCode,
            AddressIndicator,
            ResidenceCode,
            Reserved20,
        ]);
}
