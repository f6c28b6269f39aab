using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>
/// A Base segment to its 426 bytes and back. Encoding an acceptable segment allocates nothing,
/// holds no state and may run on many threads at once.
/// </summary>
public static class BaseSegmentCodec
{
    /// <summary>Count of bytes of an encoded Base segment.</summary>
    public const int Length = 426;

    /// <summary>Encodes a record that is a Base segment alone.</summary>
    /// <param name="segment">The values.</param>
    /// <param name="destination">At least <see cref="Length"/> bytes; the first 426 are overwritten.</param>
    /// <param name="refusals">Every field that refused its value; empty on success.</param>
    /// <returns>Whether all fields fit. If not, the bytes in <paramref name="destination"/> are no record.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static bool TryEncode(BaseSegment segment, Span<byte> destination, out IReadOnlyList<FieldRefusal> refusals)
    {
        CodecOutcome.RequireRoom(destination, Length);
        var encoder = new RecordEncoder(BaseSegmentLayout.Layout, destination);
        segment.Encode(ref encoder);
        encoder.Number(BaseSegmentLayout.RecordDescriptorWord, Length);
        return CodecOutcome.Tell(encoder.Refusals, out refusals);
    }

    /// <summary>Replaces the Identification Number, which differs from bureau to bureau, in an encoded record.</summary>
    /// <param name="record">An encoded data record; only positions 21-40 change, and only on success.</param>
    /// <param name="identificationNumber">5 to 20 letters A-Z and digits.</param>
    /// <param name="refusal">Why the number was refused; meaningless on success.</param>
    /// <returns>Whether the number was written.</returns>
    public static bool TryPatchIdentificationNumber(Span<byte> record, string identificationNumber, out FieldRefusal refusal)
    {
        FieldSpec field = BaseSegmentLayout.IdentificationNumber;
        RefusalCode code = FieldCodec.WriteText(field, identificationNumber, record);
        refusal = new FieldRefusal(BaseSegmentLayout.Layout, field, code);
        return code == RefusalCode.None;
    }

    /// <summary>Reads the Base segment at the start of a data record.</summary>
    /// <param name="record">At least <see cref="Length"/> bytes.</param>
    /// <param name="segment">What could be read; refused fields are left absent.</param>
    /// <param name="refusals">Every field whose bytes could not be read; empty on success.</param>
    /// <returns>Whether all fields could be read.</returns>
    /// <exception cref="ArgumentException"><paramref name="record"/> is too short.</exception>
    public static bool TryDecode(ReadOnlySpan<byte> record, out BaseSegment segment, out IReadOnlyList<FieldRefusal> refusals)
    {
        CodecOutcome.RequireRoom(record, Length);
        segment = BaseSegment.Decode(record, out List<FieldRefusal>? gathered);
        return CodecOutcome.Tell(gathered, out refusals);
    }
}
