using System.Buffers.Binary;
using Metro2.Format.Files;
using Metro2.Format.Packed;

namespace Metro2.Format.Tests;

/// <summary>The golden file in every layout.</summary>
internal static class SampleFiles
{
    /// <summary>The physical records of the golden file.</summary>
    public static byte[][] Records { get; } =
        [.. File.ReadAllLines(Samples.GoldenPath).Select(Files.Reading.Bytes)];

    public static byte[] Written(Metro2WriterOptions options)
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, options);
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.TryWrite(Samples.First, out _).Should().BeTrue();
        writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        writer.Complete();
        return stream.ToArray();
    }

    /// <summary>All records of the length of the longest, with empty segments where there is nothing to say.</summary>
    public static byte[] Fixed(string lineEnd)
    {
        byte[] empty = [.. "J1"u8, .. Blanks(98), .. "L1"u8, .. Blanks(52)];
        byte[][] records =
        [
            [.. "0580"u8, .. Records[0][4..], .. Blanks(154)],
            [.. "0580"u8, .. Records[1][4..], .. empty],
            Records[2],
            [.. "0580"u8, .. Records[3][4..], .. Blanks(154)],
        ];
        return [.. records.SelectMany(record => record.Concat(Files.Reading.Bytes(lineEnd)))];
    }

    /// <summary>The packed format.</summary>
    /// <param name="recordsPerBlock">How many records stand in a block; 0 for no blocks.</param>
    public static byte[] Packed(int recordsPerBlock = 0)
    {
        byte[][] records =
        [
            Pack(PackedHeaderRecordLayout.Layout, Records[0]),
            Pack(PackedBaseSegmentLayout.Layout, Records[1]),
            Pack(PackedBaseSegmentLayout.Layout, Records[2]),
            Pack(PackedTrailerRecordLayout.Layout, Records[3]),
        ];
        return recordsPerBlock == 0
            ? [.. records.SelectMany(record => record)]
            : [.. records.Chunk(recordsPerBlock).SelectMany(
                block => BinaryLength(4 + block.Sum(record => record.Length)).Concat(block.SelectMany(record => record)))];
    }

    /// <summary>Packs a record, as only tests have to.</summary>
    public static byte[] Pack(PackedLayout layout, ReadOnlySpan<byte> record, int sign = 0xC)
    {
        byte[] packed = [.. Blanks(PackedLayout.Length), .. record[426..]];
        foreach (PackedFieldSpec field in layout.Fields)
        {
            Span<byte> target = packed.AsSpan(field.Start - 1, field.Length);
            ReadOnlySpan<byte> source = field.Field.Slice(record);
            switch (field.Encoding)
            {
                case PackedEncoding.BinaryLength:
                    BinaryLength(packed.Length).CopyTo(target);
                    break;
                case PackedEncoding.Digits:
                    PackDigits(source, target, sign);
                    break;
                default:
                    source[..Math.Min(source.Length, target.Length)].CopyTo(target);
                    break;
            }
        }

        return packed;
    }

    private static void PackDigits(ReadOnlySpan<byte> digits, Span<byte> target, int sign)
    {
        string text = System.Text.Encoding.ASCII.GetString(digits).PadLeft((target.Length * 2) - 1, '0') + sign.ToString("X", null);
        Convert.FromHexString(text).CopyTo(target);
    }

    private static byte[] BinaryLength(int length)
    {
        byte[] word = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(word, (ushort)length);
        return word;
    }

    private static byte[] Blanks(int count)
    {
        byte[] blanks = new byte[count];
        blanks.AsSpan().Fill((byte)' ');
        return blanks;
    }
}
