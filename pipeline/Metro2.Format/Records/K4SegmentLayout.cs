using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the K4 segment, a balloon or deferred payment.</summary>
public static class K4SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "K4" };

    /// <summary>Field 2, positions 3-4.</summary>
    public static readonly FieldSpec SpecializedPaymentIndicator =
        new("2", "Specialized Payment Indicator", start: 3, length: 2, FieldKind.Code) { Codes = Codes.SpecializedPaymentIndicator.All, IsRequired = true };

    /// <summary>Field 3, positions 5-12.</summary>
    public static readonly FieldSpec DeferredPaymentStartDate =
        new("3", "Deferred Payment Start Date", start: 5, length: 8, FieldKind.Date);

    /// <summary>Field 4, positions 13-20.</summary>
    public static readonly FieldSpec BalloonPaymentDueDate =
        new("4", "Balloon Payment Due Date", start: 13, length: 8, FieldKind.Date);

    /// <summary>Field 5, positions 21-29.</summary>
    public static readonly FieldSpec BalloonPaymentAmount =
        new("5", "Balloon Payment Amount", start: 21, length: 9, FieldKind.Money);

    /// <summary>Field 6, position 30.</summary>
    public static readonly FieldSpec Reserved = new("6", "Reserved", start: 30, length: 1, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "k4_segment",
        30,
        [
            SegmentIdentifier,
            SpecializedPaymentIndicator,
            DeferredPaymentStartDate,
            BalloonPaymentDueDate,
            BalloonPaymentAmount,
            Reserved,
        ]);
}
