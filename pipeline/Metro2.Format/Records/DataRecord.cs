namespace Metro2.Format.Records;

/// <summary>One account in one month: its Base segment and whatever is appended to it.</summary>
public sealed class DataRecord
{
    /// <summary>The account itself.</summary>
    public required BaseSegment Base { get; init; }

    /// <summary>Further consumers who live at the Base address.</summary>
    public IReadOnlyList<J1Segment> J1 { get; init; } = [];

    /// <summary>Further consumers who live elsewhere.</summary>
    public IReadOnlyList<J2Segment> J2 { get; init; } = [];

    /// <summary>The original creditor, or null.</summary>
    public K1Segment? K1 { get; init; }

    /// <summary>A purchase or sale, or null.</summary>
    public K2Segment? K2 { get; init; }

    /// <summary>Mortgage information. Some files repeat it, so more than one is read; only one is written.</summary>
    public IReadOnlyList<K3Segment> K3 { get; init; } = [];

    /// <summary>Balloon or deferred payment. Some files repeat it, so more than one is read; only one is written.</summary>
    public IReadOnlyList<K4Segment> K4 { get; init; } = [];

    /// <summary>A renumbering, or null.</summary>
    public L1Segment? L1 { get; init; }

    /// <summary>Employment, or null.</summary>
    public N1Segment? N1 { get; init; }

    /// <summary>Count of bytes of the record without any line end; 426 and more.</summary>
    public int Length =>
        BaseSegmentLayout.Layout.Length
        + (J1.Count * J1SegmentLayout.Layout.Length)
        + (J2.Count * J2SegmentLayout.Layout.Length)
        + (K1 is null ? 0 : K1SegmentLayout.Layout.Length)
        + (K2 is null ? 0 : K2SegmentLayout.Layout.Length)
        + (K3.Count * K3SegmentLayout.Layout.Length)
        + (K4.Count * K4SegmentLayout.Layout.Length)
        + (L1 is null ? 0 : L1SegmentLayout.Layout.Length)
        + (N1 is null ? 0 : N1SegmentLayout.Layout.Length);

    /// <summary>The name of the record type; never its content, which is personal.</summary>
    public override string ToString() => nameof(DataRecord);
}
