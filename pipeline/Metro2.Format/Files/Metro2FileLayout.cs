using System.Text;

namespace Metro2.Format.Files;

/// <summary>How a file is laid out on disk or tape.</summary>
public enum Metro2FileLayout
{
    /// <summary>Not Metro 2, or a file without its header.</summary>
    Unknown,

    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Characters, a four-digit descriptor word before each record, no blocks; all records of one length, or each of its own.</summary>
    Character,

    /// <summary>Characters with a four-digit block descriptor word before each block.</summary>
    CharacterBlocked,

    /// <summary>366 bytes a record with packed decimals and binary descriptor words.</summary>
    Packed,

    /// <summary>The packed format with block descriptor words.</summary>
    PackedBlocked,

    /// <summary>A tape copy in EBCDIC.</summary>
    Ebcdic,

    /// <summary>The four digits before <c>HEADER</c> are missing.</summary>
    DescriptorWordMissing,

    /// <summary>A UTF-8 byte-order mark stands before the first record.</summary>
    ByteOrderMark,
}

/// <summary>Tells a file's layout by its first bytes.</summary>
public static class Metro2FileLayoutDetection
{
    /// <summary>How many bytes from the start are looked at; fewer only when the file is shorter.</summary>
    public const int BytesNeeded = 14;

    private static ReadOnlySpan<byte> Header => "HEADER"u8;

    // H is C8, E is C5, A is C1, D is C4, R is D9.
    private static ReadOnlySpan<byte> EbcdicHeader => [0xC8, 0xC5, 0xC1, 0xC4, 0xC5, 0xD9];

    /// <summary>Tells the layout.</summary>
    /// <param name="start">The first <see cref="BytesNeeded"/> bytes of a file.</param>
    public static Metro2FileLayout Detect(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            return Metro2FileLayout.Empty;
        }

        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            return Metro2FileLayout.ByteOrderMark;
        }

        if (StandsAt(start, 4, Header))
        {
            return IsBinaryLength(start) ? Metro2FileLayout.Packed : Metro2FileLayout.Character;
        }

        if (StandsAt(start, 8, Header))
        {
            return IsBinaryLength(start) || IsBinaryLength(start[4..]) ? Metro2FileLayout.PackedBlocked : Metro2FileLayout.CharacterBlocked;
        }

        if (StandsAt(start, 0, Header))
        {
            return Metro2FileLayout.DescriptorWordMissing;
        }

        return StandsAt(start, 0, EbcdicHeader) || StandsAt(start, 4, EbcdicHeader) || StandsAt(start, 8, EbcdicHeader)
            ? Metro2FileLayout.Ebcdic
            : Metro2FileLayout.Unknown;
    }

    private static bool StandsAt(ReadOnlySpan<byte> start, int offset, ReadOnlySpan<byte> word) =>
        start.Length >= offset && start[offset..].StartsWith(word);

    // Digits with a fault in one of them are still characters; the two zero bytes of a binary length are not.
    private static bool IsBinaryLength(ReadOnlySpan<byte> word) => word[2] == 0 && word[3] == 0;
}
