using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the L1 segment, a renumbering.</summary>
public static class L1SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "L1" };

    /// <summary>Field 2, position 3.</summary>
    public static readonly FieldSpec ChangeIndicator =
        new("2", "Change Indicator", start: 3, length: 1, FieldKind.Code) { Codes = Codes.ChangeIndicator.All, IsRequired = true };

    /// <summary>Field 3, positions 4-33.</summary>
    public static readonly FieldSpec NewConsumerAccountNumber =
        new("3", "New Consumer Account Number", start: 4, length: 30, FieldKind.Identifier);

    /// <summary>Field 4, positions 34-53.</summary>
    public static readonly FieldSpec NewIdentificationNumber =
        new("4", "New Identification Number", start: 34, length: 20, FieldKind.Identifier);

    /// <summary>Field 5, position 54.</summary>
    public static readonly FieldSpec Reserved = new("5", "Reserved", start: 54, length: 1, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "l1_segment",
        54,
        [
            SegmentIdentifier,
            ChangeIndicator,
            NewConsumerAccountNumber,
            NewIdentificationNumber,
            Reserved,
        ]);
}
