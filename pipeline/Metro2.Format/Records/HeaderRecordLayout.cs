using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the header record, the first of a file.</summary>
public static class HeaderRecordLayout
{
    /// <summary>Field 1, positions 1-4.</summary>
    public static readonly FieldSpec RecordDescriptorWord =
        new("1", "Record Descriptor Word", start: 1, length: 4, FieldKind.DescriptorWord);

    /// <summary>Field 2, positions 5-10.</summary>
    public static readonly FieldSpec RecordIdentifier =
        new("2", "Record Identifier", start: 5, length: 6, FieldKind.Constant) { Constant = "HEADER" };

    /// <summary>Field 3, positions 11-12.</summary>
    public static readonly FieldSpec CycleIdentifier =
        new("3", "Cycle Identifier", start: 11, length: 2, FieldKind.Text);

    /// <summary>Field 4, positions 13-22.</summary>
    public static readonly FieldSpec InnovisProgramIdentifier =
        new("4", "Innovis Program Identifier", start: 13, length: 10, FieldKind.Text);

    /// <summary>Field 5, positions 23-32.</summary>
    public static readonly FieldSpec EquifaxProgramIdentifier =
        new("5", "Equifax Program Identifier", start: 23, length: 10, FieldKind.Text);

    /// <summary>Field 6, positions 33-37.</summary>
    public static readonly FieldSpec ExperianProgramIdentifier =
        new("6", "Experian Program Identifier", start: 33, length: 5, FieldKind.Text);

    /// <summary>Field 7, positions 38-47.</summary>
    public static readonly FieldSpec TransunionProgramIdentifier =
        new("7", "TransUnion Program Identifier", start: 38, length: 10, FieldKind.Text);

    /// <summary>Field 8, positions 48-55.</summary>
    public static readonly FieldSpec ActivityDate =
        new("8", "Activity Date", start: 48, length: 8, FieldKind.Date) { IsRequired = true };

    /// <summary>Field 9, positions 56-63.</summary>
    public static readonly FieldSpec DateCreated =
        new("9", "Date Created", start: 56, length: 8, FieldKind.Date) { IsRequired = true };

    /// <summary>Field 10, positions 64-71.</summary>
    public static readonly FieldSpec ProgramDate = new("10", "Program Date", start: 64, length: 8, FieldKind.Date);

    /// <summary>Field 11, positions 72-79.</summary>
    public static readonly FieldSpec ProgramRevisionDate =
        new("11", "Program Revision Date", start: 72, length: 8, FieldKind.Date);

    /// <summary>Field 12, positions 80-119.</summary>
    public static readonly FieldSpec ReporterName =
        new("12", "Reporter Name", start: 80, length: 40, FieldKind.Text) { IsRequired = true };

    /// <summary>Field 13, positions 120-215.</summary>
    public static readonly FieldSpec ReporterAddress =
        new("13", "Reporter Address", start: 120, length: 96, FieldKind.Text) { IsRequired = true };

    /// <summary>Field 14, positions 216-225.</summary>
    public static readonly FieldSpec ReporterTelephoneNumber =
        new("14", "Reporter Telephone Number", start: 216, length: 10, FieldKind.Digits);

    /// <summary>Field 15, positions 226-265.</summary>
    public static readonly FieldSpec SoftwareVendorName =
        new("15", "Software Vendor Name", start: 226, length: 40, FieldKind.Text);

    /// <summary>Field 16, positions 266-270.</summary>
    public static readonly FieldSpec SoftwareVersionNumber =
        new("16", "Software Version Number", start: 266, length: 5, FieldKind.Text);

    /// <summary>Field 17, positions 271-280.</summary>
    public static readonly FieldSpec MicrobiltPrbcProgramIdentifier =
        new("17", "MicroBilt/PRBC Program Identifier", start: 271, length: 10, FieldKind.Text);

    /// <summary>Field 18, positions 281-426.</summary>
    public static readonly FieldSpec Reserved = new("18", "Reserved", start: 281, length: 146, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "header_record",
        426,
        [
            RecordDescriptorWord,
            RecordIdentifier,
            CycleIdentifier,
            InnovisProgramIdentifier,
            EquifaxProgramIdentifier,
            ExperianProgramIdentifier,
            TransunionProgramIdentifier,
            ActivityDate,
            DateCreated,
            ProgramDate,
            ProgramRevisionDate,
            ReporterName,
            ReporterAddress,
            ReporterTelephoneNumber,
            SoftwareVendorName,
            SoftwareVersionNumber,
            MicrobiltPrbcProgramIdentifier,
            Reserved,
        ]);
}
