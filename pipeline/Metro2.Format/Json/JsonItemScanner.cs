using System.Buffers;
using System.Text;

namespace Metro2.Format.Json;

/// <summary>Cuts a text of JSON into its items by braces alone; whether an item is JSON, the parser tells.</summary>
/// <param name="stream">The text, at its start.</param>
internal sealed class JsonItemScanner(Stream stream)
{
    private const int FirstBytes = 128 * 1024;

    private static readonly SearchValues<byte> Outside = SearchValues.Create("{}\""u8);

    private byte[] _buffer = new byte[FirstBytes];
    private int _start;
    private int _end;
    private bool _isEndOfStream;
    private State _state = State.Start;

    private enum State
    {
        Start,
        Lines,
        ArrayStart,
        ArrayBetween,
        End,
    }

    /// <summary>Steps to the next item.</summary>
    /// <param name="item">The item from brace to brace; empty behind the last one. Valid until the next call.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public string? Next(out ReadOnlySpan<byte> item)
    {
        item = default;
        if (_state == State.Start)
        {
            Begin();
        }

        bool isSeparated = _state is State.Lines or State.ArrayStart;
        while (SkipWhiteSpace())
        {
            byte next = _buffer[_start];
            if (next == '{' && isSeparated && _state != State.End)
            {
                return Take(out item);
            }

            bool isComma = next == ',' && _state == State.ArrayBetween && !isSeparated;
            if (!isComma && !(next == ']' && (_state == State.ArrayStart || (_state == State.ArrayBetween && !isSeparated))))
            {
                return _state == State.End ? "something stands behind the end of the array." : "no item begins here, or a comma is wrong.";
            }

            isSeparated = isComma;
            _state = isComma ? State.ArrayBetween : State.End;
            _start++;
        }

        return _state is State.Lines or State.End ? null : "the array does not end; the text was cut off.";
    }

    private void Begin()
    {
        Fill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith(Encoding.UTF8.Preamble))
        {
            _start += Encoding.UTF8.Preamble.Length;
        }

        _state = State.Lines;
        if (SkipWhiteSpace() && _buffer[_start] == '[')
        {
            _start++;
            _state = State.ArrayStart;
        }
    }

    private string? Take(out ReadOnlySpan<byte> item)
    {
        item = default;
        int length;
        while ((length = Measure(_buffer.AsSpan(_start, _end - _start))) < 0)
        {
            if (_isEndOfStream)
            {
                return "the item does not end; the text was cut off.";
            }

            if (_end - _start >= Metro2JsonReader.MaximumItemBytes)
            {
                return "the item is longer than one can be.";
            }

            Fill();
        }

        item = _buffer.AsSpan(_start, length);
        _start += length;
        _state = _state == State.Lines ? State.Lines : State.ArrayBetween;
        return null;
    }

    /// <summary>Count of bytes up to the closing brace; -1 when it is not in sight.</summary>
    private static int Measure(ReadOnlySpan<byte> text)
    {
        int depth = 0;
        int at = 0;
        while (true)
        {
            int step = text[at..].IndexOfAny(Outside);
            if (step < 0)
            {
                return -1;
            }

            at += step + 1;
            switch (text[at - 1])
            {
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}':
                    if (--depth == 0)
                    {
                        return at;
                    }

                    break;
                default:
                    int length = MeasureString(text[at..]);
                    if (length < 0)
                    {
                        return -1;
                    }

                    at += length;
                    break;
            }
        }
    }

    private static int MeasureString(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (true)
        {
            int step = text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (step < 0)
            {
                return -1;
            }

            at += step + 1;
            if (text[at - 1] == '"')
            {
                return at;
            }

            if (++at > text.Length)
            {
                return -1;
            }
        }
    }

    private bool SkipWhiteSpace()
    {
        while (true)
        {
            while (_start < _end)
            {
                if (_buffer[_start] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                {
                    return true;
                }

                _start++;
            }

            if (_isEndOfStream)
            {
                return false;
            }

            Fill();
        }
    }

    // Filled to the brim each time, so that a slow stream does not have one item measured again and again.
    private void Fill()
    {
        if (_end - _start == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int read = stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isEndOfStream = read < _buffer.Length - _end;
        _end += read;
    }
}
