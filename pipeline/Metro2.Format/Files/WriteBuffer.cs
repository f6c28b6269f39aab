using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>
/// Gathers records, their line ends and their blocks on the way to a stream. A block's descriptor word is known only when the
/// block is full, so an open block stays here.
/// </summary>
internal sealed class WriteBuffer
{
    private const int BufferBytes = 64 * 1024;
    private const int WordLength = 4;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly byte[] _lineEnd;
    private readonly bool _isBlocked;
    private readonly int _blockBytes;
    private int _buffered;
    private int _blockStart = -1;
    private int _blockLength;

    public WriteBuffer(Stream stream, Metro2WriterOptions options)
    {
        _stream = stream;
        _lineEnd = options.LineEnding switch
        {
            LineEnding.None => [],
            LineEnding.Lf => [(byte)'\n'],
            LineEnding.CrLf => [(byte)'\r', (byte)'\n'],
            _ => throw new ArgumentOutOfRangeException(nameof(options)),
        };
        if (!Enum.IsDefined(options.Blocking))
        {
            throw new ArgumentOutOfRangeException(nameof(options));
        }

        _isBlocked = options.Blocking != Blocking.Unblocked;
        _blockBytes = options.Blocking == Blocking.RecordPerBlock ? 0 : options.BlockBytes;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BlockBytes, Metro2WriterOptions.FewestBlockBytes, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BlockBytes, Metro2WriterOptions.MostBlockBytes, nameof(options));
        LongestRecord = !_isBlocked ? DataRecordCodec.MaximumLength
            : options.Blocking == Blocking.RecordPerBlock ? Metro2WriterOptions.MostBlockBytes - WordLength
            : options.BlockBytes - WordLength;
    }

    /// <summary>The most bytes of a record that can be kept.</summary>
    public int LongestRecord { get; }

    /// <summary>Blocks begun so far; 0 when there are none.</summary>
    public long BlockCount { get; private set; }

    /// <summary>Blocks begun when a record of that length will have been kept.</summary>
    public long BlockCountWith(int length) => BlockCount + (BeginsBlock(length) ? 1 : 0);

    /// <summary>Where a record goes. Nothing is kept yet.</summary>
    public Span<byte> Room(int length)
    {
        if (_buffer.Length - _buffered < WordLength + length + _lineEnd.Length)
        {
            Drain(_blockStart < 0 ? _buffered : _blockStart);
        }

        return _buffer.AsSpan(_buffered + (BeginsBlock(length) ? WordLength : 0));
    }

    /// <summary>Keeps the record that was written into <see cref="Room"/> of the same length.</summary>
    public void Keep(int length)
    {
        if (BeginsBlock(length))
        {
            CloseBlock();
            BlockCount++;
            (_blockStart, _blockLength) = (_buffered, WordLength);
            _buffered += WordLength;
        }

        _blockLength += _isBlocked ? length : 0;
        _buffered += length;
        _lineEnd.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += _lineEnd.Length;
    }

    /// <summary>Hands everything to the stream.</summary>
    public void Complete()
    {
        CloseBlock();
        Drain(_buffered);
        _stream.Flush();
    }

    private bool BeginsBlock(int length) => _isBlocked && (_blockStart < 0 || _blockLength + length > _blockBytes);

    private void CloseBlock()
    {
        if (_blockStart >= 0)
        {
            // A block's word is made like a record's.
            FieldCodec.WriteNumber(BaseSegmentLayout.RecordDescriptorWord, _blockLength, _buffer.AsSpan(_blockStart));
            _blockStart = -1;
        }
    }

    private void Drain(int count)
    {
        _stream.Write(_buffer.AsSpan(0, count));
        _buffer.AsSpan(count, _buffered - count).CopyTo(_buffer);
        _buffered -= count;
        _blockStart = _blockStart < 0 ? -1 : _blockStart - count;
    }
}
