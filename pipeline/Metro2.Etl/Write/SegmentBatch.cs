using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>Accounts on their way from the warehouse to the encoder, in file order.</summary>
/// <param name="Segments">At most <see cref="Capacity"/> accounts.</param>
internal sealed record SegmentBatch(IReadOnlyList<BaseSegment> Segments)
{
    /// <summary>Accounts in a full batch: large enough that the channel costs nothing, small enough that memory stays flat.</summary>
    public const int Capacity = 512;
}

/// <summary>Encoded records on their way to the files, one after the other without line ends. Never changed once made.</summary>
/// <param name="Bytes">Whole records of <see cref="BaseSegmentCodec.Length"/> bytes.</param>
internal sealed record EncodedBatch(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Records in the batch.</summary>
    public int Count => Bytes.Length / BaseSegmentCodec.Length;
}
