using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Conversion;

/// <summary>A stream that has looked ahead for what stands behind the first record, and counts what was read.</summary>
internal sealed class LineEndProbe : Stream
{
    private const int BlockWord = 4;

    private readonly Stream _inner;
    private readonly byte[] _ahead = new byte[DataRecordCodec.MaximumLength + BlockWord + 2];
    private readonly int _aheadLength;
    private long _position;

    public LineEndProbe(Stream inner)
    {
        _inner = inner;
        _aheadLength = inner.ReadAtLeast(_ahead, _ahead.Length, throwOnEndOfStream: false);
        LineEnding = Find(_ahead.AsSpan(0, _aheadLength));
    }

    /// <summary>What stands behind the first record.</summary>
    public LineEnding LineEnding { get; }

    /// <summary>Whether the file has block descriptor words; set by who reads it.</summary>
    public bool IsBlocked { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (_position < _aheadLength)
        {
            ReadOnlySpan<byte> rest = _ahead.AsSpan((int)_position, _aheadLength - (int)_position);
            count = Math.Min(rest.Length, buffer.Length);
            rest[..count].CopyTo(buffer);
        }
        else
        {
            count = _inner.Read(buffer);
        }

        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static LineEnding Find(ReadOnlySpan<byte> start)
    {
        Metro2FileLayout layout = Metro2FileLayoutDetection.Detect(start[..Math.Min(start.Length, Metro2FileLayoutDetection.BytesNeeded)]);
        if (layout is Metro2FileLayout.Packed or Metro2FileLayout.PackedBlocked)
        {
            return LineEnding.None;
        }

        if (layout is not (Metro2FileLayout.Character or Metro2FileLayout.CharacterBlocked))
        {
            // No descriptor word to go by; the first break tells.
            int lineFeed = start.IndexOf((byte)'\n');
            return lineFeed < 0 ? LineEnding.None : lineFeed > 0 && start[lineFeed - 1] == '\r' ? LineEnding.CrLf : LineEnding.Lf;
        }

        int skip = layout == Metro2FileLayout.CharacterBlocked ? BlockWord : 0;
        int length = skip + (int)FieldBytes.Number(start.Slice(skip, BlockWord));
        ReadOnlySpan<byte> behind = start[Math.Min(length, start.Length)..];
        return behind.StartsWith("\r\n"u8) ? LineEnding.CrLf : behind.StartsWith("\n"u8) ? LineEnding.Lf : LineEnding.None;
    }
}
