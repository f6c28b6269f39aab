using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the K1 segment, the original creditor.</summary>
public static class K1SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "K1" };

    /// <summary>Field 2, positions 3-32.</summary>
    public static readonly FieldSpec OriginalCreditorName =
        new("2", "Original Creditor Name", start: 3, length: 30, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 3, positions 33-34.</summary>
    public static readonly FieldSpec CreditorClassification =
        new("3", "Creditor Classification", start: 33, length: 2, FieldKind.Code) { Codes = Codes.CreditorClassification.All, IsRequired = true };

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "k1_segment",
        34,
        [
            SegmentIdentifier,
            OriginalCreditorName,
            CreditorClassification,
        ]);
}
