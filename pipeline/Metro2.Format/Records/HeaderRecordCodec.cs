using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>A header record to its 426 bytes and back.</summary>
public static class HeaderRecordCodec
{
    /// <summary>Count of bytes of an encoded header record.</summary>
    public const int Length = 426;

    /// <summary>Encodes a header record.</summary>
    /// <param name="record">The values.</param>
    /// <param name="destination">At least <see cref="Length"/> bytes; the first 426 are overwritten.</param>
    /// <param name="refusals">Every field that refused its value; empty on success.</param>
    /// <returns>Whether all fields fit. If not, the bytes in <paramref name="destination"/> are no record.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static bool TryEncode(HeaderRecord record, Span<byte> destination, out IReadOnlyList<FieldRefusal> refusals)
    {
        CodecOutcome.RequireRoom(destination, Length);
        var encoder = new RecordEncoder(HeaderRecordLayout.Layout, destination);
        record.Encode(ref encoder);
        encoder.Number(HeaderRecordLayout.RecordDescriptorWord, Length);
        return CodecOutcome.Tell(encoder.Refusals, out refusals);
    }

    /// <summary>Reads a header record.</summary>
    /// <param name="bytes">At least <see cref="Length"/> bytes.</param>
    /// <param name="record">What could be read; refused fields are left absent.</param>
    /// <param name="refusals">Every field whose bytes could not be read; empty on success.</param>
    /// <returns>Whether all fields could be read.</returns>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is too short.</exception>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out HeaderRecord record, out IReadOnlyList<FieldRefusal> refusals)
    {
        CodecOutcome.RequireRoom(bytes, Length);
        var decoder = new RecordDecoder(HeaderRecordLayout.Layout, bytes);
        record = HeaderRecord.Decode(ref decoder);
        return CodecOutcome.Tell(decoder.Refusals, out refusals);
    }
}
