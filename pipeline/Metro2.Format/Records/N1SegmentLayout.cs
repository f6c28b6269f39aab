using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the N1 segment, employment.</summary>
public static class N1SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "N1" };

    /// <summary>Field 2, positions 3-32.</summary>
    public static readonly FieldSpec EmployerName =
        new("2", "Employer Name", start: 3, length: 30, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 3, positions 33-64.</summary>
    public static readonly FieldSpec FirstLineOfEmployerAddress =
        new("3", "First Line of Employer Address", start: 33, length: 32, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 4, positions 65-96.</summary>
    public static readonly FieldSpec SecondLineOfEmployerAddress =
        new("4", "Second Line of Employer Address", start: 65, length: 32, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 5, positions 97-116.</summary>
    public static readonly FieldSpec EmployerCity = new("5", "Employer City", start: 97, length: 20, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 6, positions 117-118.</summary>
    public static readonly FieldSpec EmployerState = new("6", "Employer State", start: 117, length: 2, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 7, positions 119-127.</summary>
    public static readonly FieldSpec EmployerPostalCode =
        new("7", "Employer Postal/ZIP Code", start: 119, length: 9, FieldKind.Text) { IsPersonal = true, Column = "employer_postal_code" };

    /// <summary>Field 8, positions 128-145.</summary>
    public static readonly FieldSpec Occupation = new("8", "Occupation", start: 128, length: 18, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 9, position 146.</summary>
    public static readonly FieldSpec Reserved = new("9", "Reserved", start: 146, length: 1, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "n1_segment",
        146,
        [
            SegmentIdentifier,
            EmployerName,
            FirstLineOfEmployerAddress,
            SecondLineOfEmployerAddress,
            EmployerCity,
            EmployerState,
            EmployerPostalCode,
            Occupation,
            Reserved,
        ]);
}
