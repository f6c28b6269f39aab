using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the K3 segment, mortgage information.</summary>
public static class K3SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "K3" };

    /// <summary>Field 2, positions 3-4.</summary>
    public static readonly FieldSpec AgencyIdentifier =
        new("2", "Agency Identifier", start: 3, length: 2, FieldKind.Code) { Codes = Codes.MortgageAgency.All, IsRequired = true };

    /// <summary>Field 3, positions 5-22.</summary>
    public static readonly FieldSpec AccountNumber =
        new("3", "Account Number", start: 5, length: 18, FieldKind.Identifier) { IsPersonal = true };

    /// <summary>Field 4, positions 23-40.</summary>
    public static readonly FieldSpec MortgageIdentificationNumber =
        new("4", "Mortgage Identification Number (MIN)", start: 23, length: 18, FieldKind.Identifier) { IsPersonal = true, Column = "mortgage_identification_number" };

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "k3_segment",
        40,
        [
            SegmentIdentifier,
            AgencyIdentifier,
            AccountNumber,
            MortgageIdentificationNumber,
        ]);
}
