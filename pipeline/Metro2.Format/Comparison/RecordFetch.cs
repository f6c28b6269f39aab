using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Packed;
using Metro2.Format.Records;

namespace Metro2.Format.Comparison;

/// <summary>Reads single accounts of a file whose places are known.</summary>
internal sealed class RecordFetch(Stream file, Metro2FileLayout layout)
{
    private const int WordLength = 4;

    private readonly byte[] _raw = new byte[DataRecordCodec.MaximumLength];
    private readonly byte[] _characters = new byte[DataRecordCodec.MaximumLength];

    /// <summary>The record that begins at a byte, in the character format; valid until the next call.</summary>
    /// <exception cref="EndOfStreamException">The file is shorter than it was.</exception>
    public ReadOnlySpan<byte> At(long offset)
    {
        bool isPacked = layout is Metro2FileLayout.Packed or Metro2FileLayout.PackedBlocked;
        file.Position = offset;
        Span<byte> word = _raw.AsSpan(0, WordLength);
        file.ReadExactly(word);
        int length = isPacked ? PackedRecordCodec.ReadLength(word) : (int)FieldBytes.Number(word);
        if (length < WordLength || length > _raw.Length)
        {
            throw new EndOfStreamException("The file was changed while it was compared.");
        }

        file.ReadExactly(_raw.AsSpan(WordLength, length - WordLength));
        if (!isPacked)
        {
            return _raw.AsSpan(0, length);
        }

        PackedRecordCodec.ToCharacters(PackedBaseSegmentLayout.Layout, _raw.AsSpan(0, length), _characters);
        return _characters.AsSpan(0, length + PackedRecordCodec.Growth);
    }
}
