using System.Buffers;
using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>
/// Steps through the segments appended to a Base segment, without allocation; the two letters at each start decide the length.
/// </summary>
public ref struct SegmentWalk
{
    // Nines are fill in a J1 or J2 segment; in a K2 segment the digit 9 is an indicator.
    private static readonly SearchValues<byte> Content = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789"u8);
    private static readonly SearchValues<byte> ConsumerContent = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ12345678"u8);

    private readonly ReadOnlySpan<byte> _record;

    /// <summary>Starts behind the Base segment.</summary>
    /// <param name="record">A whole data record in the character format, without a line end.</param>
    /// <exception cref="ArgumentException"><paramref name="record"/> is shorter than a Base segment.</exception>
    public SegmentWalk(ReadOnlySpan<byte> record)
        : this(record, BaseSegmentCodec.Length) => CodecOutcome.RequireRoom(record, BaseSegmentCodec.Length);

    /// <summary>Starts behind the Base segment.</summary>
    /// <param name="record">A whole data record without a line end; at least as long as its Base segment.</param>
    /// <param name="baseLength">Count of bytes of the Base segment; it is shorter where it is packed or lacks its first field.</param>
    internal SegmentWalk(ReadOnlySpan<byte> record, int baseLength)
    {
        _record = record;
        NextOffset = baseLength;
    }

    /// <summary>What the current segment is.</summary>
    public SegmentKind Kind { get; private set; }

    /// <summary>Where the fields of the current segment stand.</summary>
    public readonly RecordLayout Layout => SegmentLayouts.Of(Kind);

    /// <summary>The bytes of the current segment.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Where the next segment begins, counted from 0. After a failed walk: where it failed.</summary>
    public int NextOffset { get; private set; }

    /// <summary>Whether the bytes at <see cref="NextOffset"/> are no segment.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Whether the segment says something. Fixed-length files carry empty ones, which count for nothing.</summary>
    public bool HasContent =>
        Current[2..].ContainsAny(Kind is SegmentKind.J1 or SegmentKind.J2 ? ConsumerContent : Content);

    /// <summary>Steps to the next segment; false at the end and when the bytes are no segment.</summary>
    public bool MoveNext()
    {
        if (NextOffset == _record.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = _record[NextOffset..];
        if (rest.Length < 2 || !TryIdentify(rest, out SegmentKind kind, out int length) || rest.Length < length)
        {
            IsMalformed = true;
            return false;
        }

        Kind = kind;
        Current = rest[..length];
        NextOffset += length;
        return true;
    }

    private static bool TryIdentify(ReadOnlySpan<byte> rest, out SegmentKind kind, out int length)
    {
        (kind, length) = (rest[0], rest[1]) switch
        {
            ((byte)'J', (byte)'1') => (SegmentKind.J1, J1SegmentLayout.Layout.Length),
            ((byte)'J', (byte)'2') => (SegmentKind.J2, J2SegmentLayout.Layout.Length),
            ((byte)'K', (byte)'1') => (SegmentKind.K1, K1SegmentLayout.Layout.Length),
            ((byte)'K', (byte)'2') => (SegmentKind.K2, K2SegmentLayout.Layout.Length),
            ((byte)'K', (byte)'3') => (SegmentKind.K3, K3SegmentLayout.Layout.Length),
            ((byte)'K', (byte)'4') => (SegmentKind.K4, K4SegmentLayout.Layout.Length),
            ((byte)'L', (byte)'1') => (SegmentKind.L1, L1SegmentLayout.Layout.Length),
            ((byte)'N', (byte)'1') => (SegmentKind.N1, N1SegmentLayout.Layout.Length),
            _ => (default, 0),
        };
        return length > 0;
    }
}
