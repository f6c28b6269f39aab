using System.Buffers.Binary;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Packed;

/// <summary>Turns packed records into the 426 character format. There is no way back: packed files are only read.</summary>
public static class PackedRecordCodec
{
    /// <summary>How many more bytes a record has in the character format.</summary>
    public const int Growth = 60;

    /// <summary>The most bytes that a packed record may have: its length in characters has four digits.</summary>
    public const int MaximumLength = DataRecordCodec.MaximumLength - Growth;

    /// <summary>What stands in a field that cannot be unpacked. No field of digits can be read from it.</summary>
    public const byte Unreadable = (byte)'?';

    /// <summary>Turns a packed record into characters. What follows its first 366 bytes is characters already and is copied.</summary>
    /// <param name="layout">Layout of the record.</param>
    /// <param name="packed">The whole record without a block descriptor word; 366 to 9939 bytes.</param>
    /// <param name="characters">Room for 60 bytes more than <paramref name="packed"/> has.</param>
    /// <returns>How many fields could not be unpacked; they are filled with <see cref="Unreadable"/>.</returns>
    /// <exception cref="ArgumentException">There are too few bytes, too many, or too little room.</exception>
    public static int ToCharacters(PackedLayout layout, ReadOnlySpan<byte> packed, Span<byte> characters)
    {
        CodecOutcome.RequireRoom(packed, PackedLayout.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(packed.Length, MaximumLength, nameof(packed));
        CodecOutcome.RequireRoom(characters, packed.Length + Growth);
        int unreadable = 0;
        foreach (PackedFieldSpec field in layout.Fields)
        {
            ReadOnlySpan<byte> source = field.Slice(packed);
            Span<byte> target = field.Field.Slice(characters);
            switch (field.Encoding)
            {
                case PackedEncoding.BinaryLength:
                    FieldCodec.WriteNumber(field.Field, packed.Length + Growth, characters);
                    break;
                case PackedEncoding.Digits when !PackedDecimal.TryRead(source, target):
                    target.Fill(Unreadable);
                    unreadable++;
                    break;
                case PackedEncoding.Character:
                    // Reserved areas differ in length; blanks make up for it.
                    int shared = Math.Min(source.Length, target.Length);
                    source[..shared].CopyTo(target);
                    target[shared..].Fill((byte)' ');
                    break;
            }
        }

        packed[PackedLayout.Length..].CopyTo(characters[(PackedLayout.Length + Growth)..]);
        return unreadable;
    }

    /// <summary>The length that a binary descriptor word tells; -1 when the bytes are no such word.</summary>
    /// <param name="word">At least four bytes.</param>
    public static int ReadLength(ReadOnlySpan<byte> word) =>
        word.Length >= 4 && word[2] == 0 && word[3] == 0 ? BinaryPrimitives.ReadUInt16BigEndian(word) : -1;
}
