using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the K2 segment, a purchase or sale of the account.</summary>
public static class K2SegmentLayout
{
    /// <summary>Field 1, positions 1-2.</summary>
    public static readonly FieldSpec SegmentIdentifier =
        new("1", "Segment Identifier", start: 1, length: 2, FieldKind.Constant) { Constant = "K2" };

    /// <summary>Field 2, position 3.</summary>
    public static readonly FieldSpec PurchasedFromSoldToIndicator =
        new("2", "Purchased From / Sold To Indicator", start: 3, length: 1, FieldKind.Code) { Codes = Codes.PortfolioTransferIndicator.All, IsRequired = true };

    /// <summary>Field 3, positions 4-33.</summary>
    public static readonly FieldSpec PurchasedFromOrSoldToName =
        new("3", "Purchased From or Sold To Name", start: 4, length: 30, FieldKind.Text);

    /// <summary>Field 4, position 34.</summary>
    public static readonly FieldSpec Reserved = new("4", "Reserved", start: 34, length: 1, FieldKind.Reserved);

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "k2_segment",
        34,
        [
            SegmentIdentifier,
            PurchasedFromSoldToIndicator,
            PurchasedFromOrSoldToName,
            Reserved,
        ]);
}
