using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Conversion;

/// <summary>Puts records as they are into a stream, each with its line end, in blocks where asked to.</summary>
internal sealed class RecordOutput(Stream stream, LineEnding lineEnding)
{
    /// <summary>Count of bytes of a block descriptor word.</summary>
    public const int WordLength = 4;

    // Holds any block whole: its records and as many line ends.
    private const int BufferBytes = 64 * 1024;
    private const int MostBlockBytes = 9999;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _buffered;
    private int _blockStart = -1;
    private int _blockLength;

    public static ReadOnlySpan<byte> BytesOf(LineEnding lineEnding) => lineEnding switch
    {
        LineEnding.None => default,
        LineEnding.Lf => "\n"u8,
        LineEnding.CrLf => "\r\n"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(lineEnding)),
    };

    /// <summary>Adds a record.</summary>
    /// <returns>Whether its block can still tell its length; if not, nothing was added.</returns>
    public bool Write(ReadOnlySpan<byte> record, bool beginsBlock = false)
    {
        int blockLength = beginsBlock ? WordLength + record.Length
            : _blockStart >= 0 ? _blockLength + record.Length
            : 0;
        if (blockLength > MostBlockBytes)
        {
            return false;
        }

        if (beginsBlock)
        {
            CloseBlock();
        }

        ReadOnlySpan<byte> lineEnd = BytesOf(lineEnding);
        if (_buffer.Length - _buffered < WordLength + record.Length + lineEnd.Length)
        {
            Drain(_blockStart < 0 ? _buffered : _blockStart);
        }

        if (beginsBlock)
        {
            _blockStart = _buffered;
            _buffered += WordLength;
        }

        _blockLength = blockLength;
        record.CopyTo(_buffer.AsSpan(_buffered));
        lineEnd.CopyTo(_buffer.AsSpan(_buffered + record.Length));
        _buffered += record.Length + lineEnd.Length;
        return true;
    }

    public void Flush()
    {
        CloseBlock();
        Drain(_buffered);
        stream.Flush();
    }

    private void CloseBlock()
    {
        if (_blockStart >= 0)
        {
            FieldCodec.WriteNumber(BaseSegmentLayout.RecordDescriptorWord, _blockLength, _buffer.AsSpan(_blockStart));
            _blockStart = -1;
        }
    }

    // What belongs to an open block stays.
    private void Drain(int count)
    {
        stream.Write(_buffer.AsSpan(0, count));
        _buffer.AsSpan(count, _buffered - count).CopyTo(_buffer);
        _buffered -= count;
        _blockStart -= _blockStart < 0 ? 0 : count;
    }
}
