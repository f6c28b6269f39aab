using System.Security.Cryptography;

namespace Metro2.Etl.Configuration;

/// <summary>
/// One pass over the bytes of a CSV file before it is parsed: digest, encoding and quotes. A parser that meets an
/// open quote swallows the rest of the file as one field and names the last line; this pass names the line of the quote.
/// </summary>
internal sealed class CsvScan
{
    private enum Place
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    private readonly string _file;
    private readonly List<Mistake> _mistakes;
    private Place _place = Place.FieldStart;
    private int _line = 1;
    private int _quoteLine;
    private int _continuationBytes;
    private byte _lowestNext = 0x80;
    private byte _highestNext = 0xBF;
    private byte _previous;

    private CsvScan(string file, List<Mistake> mistakes)
    {
        _file = file;
        _mistakes = mistakes;
    }

    /// <summary>Scans a stream from its start and leaves it at its end.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="stream">The file.</param>
    /// <param name="mistakes">Receives at most one mistake: what follows the first one means nothing.</param>
    /// <returns>SHA-256 over all bytes, lower-case hex.</returns>
    public static string Run(string file, Stream stream, List<Mistake> mistakes)
    {
        CsvScan scan = new(file, mistakes);
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[64 * 1024];
        int before = mistakes.Count;
        bool isStart = true;
        for (int length = stream.ReadAtLeast(buffer, buffer.Length, false); length > 0; length = stream.ReadAtLeast(buffer, buffer.Length, false))
        {
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, length);
            digest.AppendData(bytes);
            if (isStart && bytes.StartsWith(Mark))
            {
                bytes = bytes[Mark.Length..];
            }

            isStart = false;
            for (int index = 0; index < bytes.Length && mistakes.Count == before; index++)
            {
                scan.Take(bytes[index]);
            }
        }

        if (mistakes.Count == before)
        {
            scan.Finish();
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>The byte-order mark that some spreadsheets put in front.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private void Take(byte value)
    {
        if (!IsUtf8(value))
        {
            Add(_line, "not_utf8", "the line is not UTF-8 text", "UTF-8, with or without byte-order mark");
            return;
        }

        if (value == 0)
        {
            Add(_line, "zero_character", "the line holds a zero character", "text");
            return;
        }

        switch (_place)
        {
            case Place.Quoted:
                _place = value == (byte)'"' ? Place.QuoteInQuoted : Place.Quoted;
                break;
            case Place.QuoteInQuoted when value == (byte)'"':
                _place = Place.Quoted;
                break;
            case Place.FieldStart when value == (byte)'"':
                _place = Place.Quoted;
                _quoteLine = _line;
                break;
            case Place.Plain when value == (byte)'"':
                Add(_line, "stray_quote", "a quote stands inside a field that does not start with one", "a field in quotes, with quotes inside written twice");
                break;
            case Place.QuoteInQuoted when value is not ((byte)',' or (byte)'\r' or (byte)'\n'):
                Add(_line, "text_after_quote", "text follows the closing quote of a field", "a comma or the end of the line");
                break;
            default:
                _place = value is (byte)',' or (byte)'\r' or (byte)'\n' ? Place.FieldStart : Place.Plain;
                break;
        }

        if (value == (byte)'\r' || (value == (byte)'\n' && _previous != (byte)'\r'))
        {
            _line++;
        }

        _previous = value;
    }

    private void Finish()
    {
        if (_continuationBytes > 0)
        {
            Add(_line, "not_utf8", "the file ends inside a character", "UTF-8, with or without byte-order mark");
        }
        else if (_place == Place.Quoted)
        {
            Add(_quoteLine, "open_quote", "a quote opens here and never closes", "a closing quote");
        }
    }

    // The table of well-formed sequences of the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF.
    private bool IsUtf8(byte value)
    {
        if (_continuationBytes > 0)
        {
            bool isIn = value >= _lowestNext && value <= _highestNext;
            (_lowestNext, _highestNext) = (0x80, 0xBF);
            _continuationBytes--;
            return isIn;
        }

        (_continuationBytes, _lowestNext, _highestNext) = value switch
        {
            < 0x80 => (0, (byte)0x80, (byte)0xBF),
            >= 0xC2 and <= 0xDF => (1, (byte)0x80, (byte)0xBF),
            0xE0 => (2, (byte)0xA0, (byte)0xBF),
            0xED => (2, (byte)0x80, (byte)0x9F),
            >= 0xE1 and <= 0xEF => (2, (byte)0x80, (byte)0xBF),
            0xF0 => (3, (byte)0x90, (byte)0xBF),
            >= 0xF1 and <= 0xF3 => (3, (byte)0x80, (byte)0xBF),
            0xF4 => (3, (byte)0x80, (byte)0x8F),
            _ => (-1, (byte)0x80, (byte)0xBF),
        };
        return _continuationBytes >= 0;
    }

    private void Add(int line, string code, string problem, string allowed) =>
        _mistakes.Add(new Mistake(_file, line, 0, "", code, problem, allowed));
}
