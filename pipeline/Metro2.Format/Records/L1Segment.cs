using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The L1 segment, a renumbering. Absent text is empty, an absent day is null.</summary>
public sealed record L1Segment
{
    /// <summary>Field 2. See <see cref="Metro2.Format.Codes.ChangeIndicator"/>; required.</summary>
    public string ChangeIndicator { get; init; } = string.Empty;

    /// <summary>Field 3. The new account number, up to 30 letters and digits; empty when it stays.</summary>
    public string NewConsumerAccountNumber { get; init; } = string.Empty;

    /// <summary>Field 4. The new identification number, up to 20 letters and digits; empty when it stays.</summary>
    public string NewIdentificationNumber { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(L1Segment);

    internal static L1Segment Decode(ref RecordDecoder from) => new()
    {
        ChangeIndicator = from.Text(L1SegmentLayout.ChangeIndicator),
        NewConsumerAccountNumber = from.Text(L1SegmentLayout.NewConsumerAccountNumber),
        NewIdentificationNumber = from.Text(L1SegmentLayout.NewIdentificationNumber),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(L1SegmentLayout.ChangeIndicator, ChangeIndicator);
        to.Text(L1SegmentLayout.NewConsumerAccountNumber, NewConsumerAccountNumber);
        to.Text(L1SegmentLayout.NewIdentificationNumber, NewIdentificationNumber);
    }
}
