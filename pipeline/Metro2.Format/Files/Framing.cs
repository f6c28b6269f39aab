using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>
/// Cuts a file into records. It looks at bytes and keeps nothing, so each decision depends on what lies ahead alone.
/// The descriptor word leads; where it and the line disagree the line is trusted, and where there are no lines the next
/// bytes that look like a record.
/// </summary>
internal readonly struct Framing(RecordShape shape, bool isBlocked)
{
    private const int WordLength = 4;

    /// <summary>The fewest characters of a record without its descriptor word.</summary>
    public const int BareMinimum = BaseSegmentCodec.Length - WordLength;

    /// <summary>The most characters of a record without its descriptor word.</summary>
    public const int BareMaximum = DataRecordCodec.MaximumLength - WordLength;

    public RecordShape Shape => shape;

    /// <summary>The stretch that begins here.</summary>
    /// <param name="rest">What lies ahead: more than the longest record, or all that is left. Not empty.</param>
    public Frame Next(ReadOnlySpan<byte> rest)
    {
        // Asked first, as the 1 of an account and the month behind it make a length as well.
        if (!shape.IsPacked && RecordShape.IsBareStart(rest))
        {
            return Frame.Broken(ReadProblemCode.DescriptorWordMissing, BareLength(rest));
        }

        int declared = shape.Length(rest);
        if (!shape.IsLength(declared))
        {
            bool isRecord = declared >= 0 || RecordShape.Identify(rest) != Metro2ItemKind.None;
            return Frame.Broken(isRecord ? ReadProblemCode.DescriptorWordInvalid : ReadProblemCode.StrayBytes, Skip(rest, 1), declared);
        }

        Metro2ItemKind kind = RecordShape.Identify(rest);
        if (declared > rest.Length)
        {
            return CutOff(rest, declared, kind);
        }

        bool isBounded = IsBoundary(rest, declared);
        if (kind == Metro2ItemKind.None)
        {
            return Frame.Broken(ReadProblemCode.UnknownRecord, isBounded ? declared : Skip(rest, 1), declared);
        }

        int lineBreak = LineBreak(rest[..declared]);
        if (lineBreak >= 0)
        {
            return isBounded
                ? Frame.Broken(ReadProblemCode.LineBreakInRecord, declared, declared, lineBreak + 1)
                : Frame.Broken(ReadProblemCode.DescriptorWordTooLong, lineBreak, declared);
        }

        int fault = declared == shape.Minimum ? -1 : FindFault(rest[..declared], kind);
        if (fault >= 0)
        {
            int inner = FindStart(rest, shape.Minimum, declared);
            if (inner >= 0)
            {
                return Frame.Broken(ReadProblemCode.DescriptorWordTooLong, inner, declared);
            }

            if (kind == Metro2ItemKind.Data)
            {
                return Frame.Broken(ReadProblemCode.UnknownSegment, isBounded ? declared : Skip(rest, declared), declared, fault + 1);
            }
        }

        return isBounded ? Frame.Record(kind, declared) : Unbounded(rest, declared, kind);
    }

    /// <summary>Where the next record or line end is.</summary>
    /// <param name="rest">What lies ahead.</param>
    /// <param name="from">Where to begin.</param>
    /// <returns>Count of bytes before it; -1 when it is not in sight.</returns>
    public int Skip(ReadOnlySpan<byte> rest, int from)
    {
        int lineBreak = from < rest.Length ? LineBreak(rest[from..]) : -1;
        int limit = lineBreak < 0 ? rest.Length : from + lineBreak;
        int start = FindStart(rest, from, limit);
        return start >= 0 ? start : lineBreak < 0 ? -1 : limit;
    }

    /// <summary>Where in a record something stands that does not belong there: behind a header or trailer, or no segment; or -1.</summary>
    public int FindFault(ReadOnlySpan<byte> record, Metro2ItemKind kind)
    {
        if (kind != Metro2ItemKind.Data)
        {
            int padding = record[shape.Minimum..].IndexOfAnyExcept((byte)' ');
            return padding < 0 ? -1 : shape.Minimum + padding;
        }

        var walk = new SegmentWalk(record, shape.Minimum);
        while (walk.MoveNext())
        {
        }

        return walk.IsMalformed ? walk.NextOffset : -1;
    }

    /// <summary>Whether a block descriptor word begins here, with a record behind it.</summary>
    /// <param name="at">The bytes in question.</param>
    /// <param name="isExpected">Whether a block has to begin here, so that fewer signs are enough.</param>
    public bool IsBlockStart(ReadOnlySpan<byte> at, bool isExpected)
    {
        if (at.Length <= WordLength)
        {
            return false;
        }

        ReadOnlySpan<byte> record = at[WordLength..];
        return isExpected
            ? shape.MayBegin(record) && shape.Length(at) >= 0 && !shape.IsStart(at)
            : shape.IsStart(record) && shape.Length(at) >= shape.Minimum + WordLength;
    }

    private static bool IsLineBreak(byte value) => value is (byte)'\r' or (byte)'\n';

    private static bool IsSegmentStart(ReadOnlySpan<byte> at) => at.Length >= 2
        && (at[0], at[1]) is ((byte)'J', (byte)'1' or (byte)'2') or ((byte)'K', >= (byte)'1' and <= (byte)'4')
            or ((byte)'L' or (byte)'N', (byte)'1');

    // Binary numbers hold the bytes of line ends, so only characters know lines.
    private int LineBreak(ReadOnlySpan<byte> bytes) => shape.IsPacked ? -1 : bytes.IndexOfAny((byte)'\r', (byte)'\n');

    private bool IsBoundary(ReadOnlySpan<byte> rest, int end)
    {
        ReadOnlySpan<byte> next = rest[end..];
        return next.IsEmpty
            || IsLineBreak(next[0])
            || next[0] == Metro2FileReader.EndOfTape
            || shape.MayBegin(next)
            || (isBlocked && IsBlockStart(next, isExpected: true));
    }

    private int FindStart(ReadOnlySpan<byte> rest, int from, int limit)
    {
        for (int index = from; index < limit; index++)
        {
            ReadOnlySpan<byte> at = rest[index..];
            if (shape.IsStart(at) || (isBlocked && IsBlockStart(at, isExpected: false)))
            {
                return index;
            }
        }

        return -1;
    }

    private int BareLength(ReadOnlySpan<byte> rest)
    {
        int length = BareMinimum;
        if (rest[0] == '1' && rest.Length > length)
        {
            var walk = new SegmentWalk(rest[..Math.Min(rest.Length, BareMaximum)], length);
            while (walk.MoveNext())
            {
            }

            length = walk.NextOffset;
        }

        bool isWhole = rest.Length >= length && LineBreak(rest[..length]) < 0
            && (IsBoundary(rest, length) || RecordShape.IsBareStart(rest[length..]));
        return isWhole ? length : Skip(rest, 1);
    }

    private Frame CutOff(ReadOnlySpan<byte> rest, int declared, Metro2ItemKind kind)
    {
        int next = Skip(rest, 1);
        ReadProblemCode code = kind == Metro2ItemKind.None ? ReadProblemCode.UnknownRecord
            : next >= 0 ? ReadProblemCode.DescriptorWordTooLong
            : ReadProblemCode.Truncated;
        return Frame.Broken(code, next >= 0 ? next : rest.Length, declared);
    }

    // Neither a line end nor a record stands behind this one.
    private Frame Unbounded(ReadOnlySpan<byte> rest, int declared, Metro2ItemKind kind)
    {
        int next = Skip(rest, declared);
        bool isLine = next >= 0 && !shape.IsPacked && IsLineBreak(rest[next])
            && rest[declared..next].ContainsAnyExcept((byte)' ');
        return isLine || IsSegmentStart(rest[declared..])
            ? Frame.Broken(ReadProblemCode.DescriptorWordTooShort, next, declared)
            : Frame.Record(kind, declared);
    }
}
