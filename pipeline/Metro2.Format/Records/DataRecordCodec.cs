using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>A data record with its appended segments to bytes and back.</summary>
public static class DataRecordCodec
{
    /// <summary>The most bytes that a record may have: its descriptor word holds four digits.</summary>
    public const int MaximumLength = 9999;

    /// <summary>Encodes a record, its segments in the order J1, J2, K1, K2, K3, K4, L1, N1.</summary>
    /// <param name="record">The values.</param>
    /// <param name="destination">At least <see cref="DataRecord.Length"/> bytes.</param>
    /// <param name="written">Count of bytes of the record; 0 when refused.</param>
    /// <param name="refusals">Every field that refused its value; empty on success.</param>
    /// <returns>Whether all fit. If not, the bytes in <paramref name="destination"/> are no record.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static bool TryEncode(
        DataRecord record, Span<byte> destination, out int written, out IReadOnlyList<FieldRefusal> refusals)
    {
        written = 0;
        int length = record.Length;
        if (length > MaximumLength)
        {
            refusals = [new FieldRefusal(BaseSegmentLayout.Layout, BaseSegmentLayout.RecordDescriptorWord, RefusalCode.TooLong)];
            return false;
        }

        CodecOutcome.RequireRoom(destination, length);
        var encoder = new RecordEncoder(BaseSegmentLayout.Layout, destination);
        record.Base.Encode(ref encoder);
        encoder.Number(BaseSegmentLayout.RecordDescriptorWord, length);
        List<FieldRefusal>? gathered = encoder.Refusals;
        EncodeAppended(record, destination[BaseSegmentCodec.Length..], ref gathered);
        if (!CodecOutcome.Tell(gathered, out refusals))
        {
            return false;
        }

        written = length;
        return true;
    }

    /// <summary>Reads a record and its appended segments; segments without content are passed over.</summary>
    /// <param name="bytes">The whole record without a line end.</param>
    /// <param name="record">What could be read; refused fields are left absent.</param>
    /// <param name="refusals">Every field whose bytes could not be read; empty on success.</param>
    /// <returns>Whether all could be read.</returns>
    /// <exception cref="ArgumentException">The bytes are too few, or something else than a segment is appended.</exception>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out DataRecord record, out IReadOnlyList<FieldRefusal> refusals)
    {
        CodecOutcome.RequireRoom(bytes, BaseSegmentCodec.Length);
        BaseSegment segment = BaseSegment.Decode(bytes, out List<FieldRefusal>? gathered);
        var appended = new AppendedSegments(gathered);
        var walk = new SegmentWalk(bytes);
        while (walk.MoveNext())
        {
            if (walk.HasContent)
            {
                appended.Add(walk.Kind, walk.Current);
            }
        }

        if (walk.IsMalformed)
        {
            throw new ArgumentException($"No segment begins at position {walk.NextOffset + 1} of the record.", nameof(bytes));
        }

        record = appended.Build(segment);
        return CodecOutcome.Tell(appended.Refusals, out refusals);
    }

    private static void EncodeAppended(DataRecord record, Span<byte> rest, ref List<FieldRefusal>? refusals)
    {
        var encoder = new AppendedEncoder(rest, refusals);
        foreach (J1Segment j1 in record.J1)
        {
            encoder.Add(J1SegmentLayout.Layout, j1, static (J1Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        }

        foreach (J2Segment j2 in record.J2)
        {
            encoder.Add(J2SegmentLayout.Layout, j2, static (J2Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        }

        encoder.Add(K1SegmentLayout.Layout, record.K1, static (K1Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        encoder.Add(K2SegmentLayout.Layout, record.K2, static (K2Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        encoder.AtMostOne(K3SegmentLayout.Layout, record.K3.Count);
        foreach (K3Segment k3 in record.K3)
        {
            // Agency 00 means that only the registry number speaks; without it readers take the segment for filler.
            encoder.Require(K3SegmentLayout.Layout, K3SegmentLayout.MortgageIdentificationNumber,
                k3.AgencyIdentifier != "00" || k3.MortgageIdentificationNumber.Length > 0);
            encoder.Add(K3SegmentLayout.Layout, k3, static (K3Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        }

        encoder.AtMostOne(K4SegmentLayout.Layout, record.K4.Count);
        foreach (K4Segment k4 in record.K4)
        {
            encoder.Add(K4SegmentLayout.Layout, k4, static (K4Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        }

        encoder.Add(L1SegmentLayout.Layout, record.L1, static (L1Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        encoder.Add(N1SegmentLayout.Layout, record.N1, static (N1Segment segment, ref RecordEncoder to) => segment.Encode(ref to));
        refusals = encoder.Refusals;
    }
}
