using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>Accounts on their way from the warehouse to the encoder, in file order.</summary>
/// <param name="Records">At most <see cref="Capacity"/> accounts.</param>
internal sealed record RecordBatch(IReadOnlyList<DataRecord> Records)
{
    /// <summary>Accounts in a full batch: large enough that the channel costs nothing, small enough that memory stays flat.</summary>
    public const int Capacity = 512;
}

/// <summary>Encoded records on their way to the files, one after the other without line ends. Never changed once made.</summary>
/// <param name="Bytes">Whole records; the descriptor word of each says how long it is.</param>
/// <param name="Count">Records in the batch.</param>
internal sealed record EncodedBatch(ReadOnlyMemory<byte> Bytes, int Count);
