using Metro2.Format.Files;

namespace Metro2.Format.Conversion;

/// <summary>Puts records as they are into a stream, each with its line end.</summary>
internal sealed class RecordOutput(Stream stream, LineEnding lineEnding)
{
    private const int BufferBytes = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _buffered;

    public static ReadOnlySpan<byte> BytesOf(LineEnding lineEnding) => lineEnding switch
    {
        LineEnding.None => default,
        LineEnding.Lf => "\n"u8,
        LineEnding.CrLf => "\r\n"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(lineEnding)),
    };

    public void Write(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> lineEnd = BytesOf(lineEnding);
        if (_buffer.Length - _buffered < record.Length + lineEnd.Length)
        {
            Drain();
        }

        record.CopyTo(_buffer.AsSpan(_buffered));
        lineEnd.CopyTo(_buffer.AsSpan(_buffered + record.Length));
        _buffered += record.Length + lineEnd.Length;
    }

    public void Flush()
    {
        Drain();
        stream.Flush();
    }

    private void Drain()
    {
        stream.Write(_buffer.AsSpan(0, _buffered));
        _buffered = 0;
    }
}
