using Metro2.Format.Packed;
using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>What the start of a record looks like, in characters or packed. Any bytes may be asked about, however few.</summary>
internal readonly struct RecordShape(bool isPacked)
{
    /// <summary>As far as <see cref="IsStart"/> looks, a block descriptor word before it included.</summary>
    public const int Reach = 96;

    private const int WordLength = 4;

    public bool IsPacked => isPacked;

    /// <summary>The fewest bytes of a record.</summary>
    public int Minimum => isPacked ? PackedLayout.Length : BaseSegmentCodec.Length;

    /// <summary>The most bytes of a record.</summary>
    public int Maximum => isPacked ? PackedRecordCodec.MaximumLength : DataRecordCodec.MaximumLength;

    /// <summary>The length that a descriptor word tells, plausible or not; -1 when the bytes are no such word.</summary>
    public int Length(ReadOnlySpan<byte> at)
    {
        if (isPacked)
        {
            return PackedRecordCodec.ReadLength(at);
        }

        return at.Length >= WordLength && !at[..WordLength].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? (at[0] * 1000) + (at[1] * 100) + (at[2] * 10) + at[3] - ('0' * 1111)
            : -1;
    }

    /// <summary>Whether a record can have that length.</summary>
    public bool IsLength(int length) => length >= Minimum && length <= Maximum;

    /// <summary>Tells a record by what stands behind its descriptor word.</summary>
    public static Metro2ItemKind Identify(ReadOnlySpan<byte> at)
    {
        if (at.Length <= WordLength)
        {
            return Metro2ItemKind.None;
        }

        ReadOnlySpan<byte> body = at[WordLength..];
        return body[0] == '1' ? Metro2ItemKind.Data
            : body.StartsWith("HEADER"u8) ? Metro2ItemKind.Header
            : body.StartsWith("TRAILER"u8) ? Metro2ItemKind.Trailer
            : Metro2ItemKind.None;
    }

    /// <summary>Whether a record may begin here. Enough where one is expected, not enough to find one among other bytes.</summary>
    public bool MayBegin(ReadOnlySpan<byte> at) => IsLength(Length(at)) && Identify(at) != Metro2ItemKind.None;

    /// <summary>Whether a record begins here, by so many signs that a run of digits inside another does not pass for one.</summary>
    public bool IsStart(ReadOnlySpan<byte> at) => Identify(at) switch
    {
        Metro2ItemKind.None => false,
        Metro2ItemKind.Data => IsLength(Length(at)) && (isPacked ? LooksLikePackedBase(at) : LooksLikeBase(at[WordLength..])),
        _ => IsLength(Length(at)),
    };

    /// <summary>Whether a record of characters begins here without its descriptor word.</summary>
    public static bool IsBareStart(ReadOnlySpan<byte> at) =>
        at.StartsWith("HEADER"u8) || at.StartsWith("TRAILER"u8) || (at.Length > 0 && at[0] == '1' && LooksLikeBase(at));

    private static bool LooksLikeBase(ReadOnlySpan<byte> body) =>
        body.Length >= 79
        && !body[1..15].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && body[15] is (byte)'0' or (byte)'1' or (byte)' '
        && char.IsAsciiLetterOrDigit((char)body[16])
        && char.IsAsciiLetterUpper((char)body[68])
        && !body[71..79].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool LooksLikePackedBase(ReadOnlySpan<byte> at)
    {
        Span<byte> timeStamp = stackalloc byte[14];
        return at.Length >= 67
            && PackedDecimal.TryRead(at[5..13], timeStamp)
            && at[13] is (byte)'0' or (byte)'1' or (byte)' '
            && char.IsAsciiLetterOrDigit((char)at[14])
            && char.IsAsciiLetterUpper((char)at[66]);
    }
}
