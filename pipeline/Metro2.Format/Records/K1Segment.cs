using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The K1 segment, the original creditor. Absent text is empty, an absent day is null.</summary>
public sealed record K1Segment
{
    /// <summary>Field 2. Creditor that opened the account, up to 30 characters; required.</summary>
    public string OriginalCreditorName { get; init; } = string.Empty;

    /// <summary>Field 3. See <see cref="Metro2.Format.Codes.CreditorClassification"/>; required.</summary>
    public string CreditorClassification { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(K1Segment);

    internal static K1Segment Decode(ref RecordDecoder from) => new()
    {
        OriginalCreditorName = from.Text(K1SegmentLayout.OriginalCreditorName),
        CreditorClassification = from.Text(K1SegmentLayout.CreditorClassification),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(K1SegmentLayout.OriginalCreditorName, OriginalCreditorName);
        to.Text(K1SegmentLayout.CreditorClassification, CreditorClassification);
    }
}
