using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The K2 segment, a purchase or sale of the account. Absent text is empty, an absent day is null.</summary>
public sealed record K2Segment
{
    /// <summary>Field 2. See <see cref="Metro2.Format.Codes.PortfolioTransferIndicator"/>; required.</summary>
    public string PurchasedFromSoldToIndicator { get; init; } = string.Empty;

    /// <summary>Field 3. The other company, up to 30 characters; empty with indicator 9.</summary>
    public string PurchasedFromOrSoldToName { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(K2Segment);

    internal static K2Segment Decode(ref RecordDecoder from) => new()
    {
        PurchasedFromSoldToIndicator = from.Text(K2SegmentLayout.PurchasedFromSoldToIndicator),
        PurchasedFromOrSoldToName = from.Text(K2SegmentLayout.PurchasedFromOrSoldToName),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(K2SegmentLayout.PurchasedFromSoldToIndicator, PurchasedFromSoldToIndicator);
        to.Text(K2SegmentLayout.PurchasedFromOrSoldToName, PurchasedFromOrSoldToName);
    }
}
