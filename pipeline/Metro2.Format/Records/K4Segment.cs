using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The K4 segment, a balloon or deferred payment. Absent text is empty, an absent day is null.</summary>
public sealed record K4Segment
{
    /// <summary>Field 2. See <see cref="Metro2.Format.Codes.SpecializedPaymentIndicator"/>; required.</summary>
    public string SpecializedPaymentIndicator { get; init; } = string.Empty;

    /// <summary>Field 3. Day of the first deferred payment, or null.</summary>
    public DateOnly? DeferredPaymentStartDate { get; init; }

    /// <summary>Field 4. Day of the balloon payment, or null.</summary>
    public DateOnly? BalloonPaymentDueDate { get; init; }

    /// <summary>Field 5. Whole dollars, 0 to 999,999,999.</summary>
    public long BalloonPaymentAmount { get; init; }

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(K4Segment);

    internal static K4Segment Decode(ref RecordDecoder from) => new()
    {
        SpecializedPaymentIndicator = from.Text(K4SegmentLayout.SpecializedPaymentIndicator),
        DeferredPaymentStartDate = from.Date(K4SegmentLayout.DeferredPaymentStartDate),
        BalloonPaymentDueDate = from.Date(K4SegmentLayout.BalloonPaymentDueDate),
        BalloonPaymentAmount = from.Number(K4SegmentLayout.BalloonPaymentAmount),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(K4SegmentLayout.SpecializedPaymentIndicator, SpecializedPaymentIndicator);
        to.Date(K4SegmentLayout.DeferredPaymentStartDate, DeferredPaymentStartDate);
        to.Date(K4SegmentLayout.BalloonPaymentDueDate, BalloonPaymentDueDate);
        to.Number(K4SegmentLayout.BalloonPaymentAmount, BalloonPaymentAmount);
    }
}
