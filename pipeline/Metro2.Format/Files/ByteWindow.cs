namespace Metro2.Format.Files;

/// <summary>A bounded view that moves over a stream: what lies ahead, and where that is in the file.</summary>
internal sealed class ByteWindow(Stream stream)
{
    /// <summary>More than the longest record and what has to be seen behind it.</summary>
    public const int Lookahead = 10_240;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private Stream _stream = stream;
    private int _start;
    private int _end;
    private long _bufferOffset;

    /// <summary>Where the window stands, in bytes from the start of the file.</summary>
    public long Offset => _bufferOffset + _start;

    /// <summary>Whether <see cref="Ahead"/> reaches to the end of the file.</summary>
    public bool ReachesEnd { get; private set; }

    /// <summary>Starts over on another stream.</summary>
    public void Reset(Stream stream)
    {
        _stream = stream;
        _start = 0;
        _end = 0;
        _bufferOffset = 0;
        ReachesEnd = false;
    }

    /// <summary>At least <see cref="Lookahead"/> bytes, or all that is left of the file.</summary>
    public ReadOnlySpan<byte> Ahead()
    {
        if (_end - _start < Lookahead && !ReachesEnd)
        {
            Fill();
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Moves on. The bytes passed stay in place until the next <see cref="Ahead"/>.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>The bytes last passed.</summary>
    public ReadOnlySpan<byte> Behind(int count) => _buffer.AsSpan(_start - count, count);

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _bufferOffset += _start;
        _end -= _start;
        _start = 0;
        while (_end < Lookahead && !ReachesEnd)
        {
            int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            ReachesEnd = read == 0;
            _end += read;
        }
    }
}
