using System.Diagnostics;
using System.Globalization;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>
/// Reads a file in the unblocked character format, one physical record at a time, whatever ends its lines.
/// The descriptor word leads; a file with records of one common length is read too. Nothing is changed or skipped in
/// silence: what cannot be a record ends the reading with a <see cref="Metro2FormatException"/>.
/// The stream stays open and is the caller's. Not safe for several threads at once.
/// </summary>
/// <param name="stream">The file, at its start.</param>
public sealed class Metro2FileReader(Stream stream)
{
    private const int BufferBytes = 64 * 1024;
    private const byte EndOfTape = 0x1A;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;
    private bool _isEndOfStream;
    private long _bufferOffset;
    private int _recordStart;
    private int _recordLength;
    private bool _hasTrailer;

    /// <summary>What the current record is.</summary>
    public Metro2RecordKind Kind { get; private set; }

    /// <summary>The current record without its line end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Record => _buffer.AsSpan(_recordStart, _recordLength);

    /// <summary>The current record, counted from 1; 0 before the first.</summary>
    public long RecordNumber { get; private set; }

    /// <summary>Where the current record begins, in bytes from the start of the file.</summary>
    public long Offset => _bufferOffset + _recordStart;

    /// <summary>Steps to the next record.</summary>
    /// <returns>Whether there is one; false behind the trailer at the end of the file.</returns>
    /// <exception cref="Metro2FormatException">The bytes are no record, or the file ends without a trailer.</exception>
    public bool Read()
    {
        if (RecordNumber == 0)
        {
            RequireCharacterLayout();
        }

        SkipLineEnds();
        int available = Fill(BaseSegmentLayout.RecordDescriptorWord.Length);
        _recordStart = _start;
        _recordLength = 0;
        if (available == 0 && _hasTrailer)
        {
            return false;
        }

        RecordNumber++;
        if (available == 0)
        {
            throw Broken("the file ends without a trailer; it was cut off. Ask for it again.");
        }

        int length = ReadDescriptorWord();
        available = Fill(length);
        _recordStart = _start;
        if (available < length)
        {
            throw Broken($"the file ends inside a record of {Text(length)} bytes; it was cut off. Ask for it again.");
        }

        _recordLength = length;
        _start += length;
        int lineEnd = Record.IndexOfAny((byte)'\r', (byte)'\n');
        if (lineEnd >= 0)
        {
            throw Broken($"the line ends after {Text(lineEnd)} bytes, its descriptor word says {Text(length)}.");
        }

        Kind = Identify();
        return true;
    }

    /// <summary>Reads the current record as a header.</summary>
    /// <param name="record">What could be read; refused fields are left absent.</param>
    /// <param name="refusals">Every field whose bytes could not be read; empty on success.</param>
    /// <returns>Whether all fields could be read.</returns>
    /// <exception cref="InvalidOperationException">The current record is no header.</exception>
    public bool TryDecode(out HeaderRecord record, out IReadOnlyList<FieldRefusal> refusals)
    {
        Require(Metro2RecordKind.Header);
        return HeaderRecordCodec.TryDecode(Record, out record, out refusals);
    }

    /// <summary>Reads the current record as an account.</summary>
    /// <param name="record">What could be read; refused fields are left absent.</param>
    /// <param name="refusals">Every field whose bytes could not be read; empty on success.</param>
    /// <returns>Whether all fields could be read.</returns>
    /// <exception cref="InvalidOperationException">The current record is no account.</exception>
    public bool TryDecode(out DataRecord record, out IReadOnlyList<FieldRefusal> refusals)
    {
        Require(Metro2RecordKind.Data);
        return DataRecordCodec.TryDecode(Record, out record, out refusals);
    }

    /// <summary>Reads the current record as a trailer.</summary>
    /// <param name="record">What could be read; refused fields are left absent.</param>
    /// <param name="refusals">Every field whose bytes could not be read; empty on success.</param>
    /// <returns>Whether all fields could be read.</returns>
    /// <exception cref="InvalidOperationException">The current record is no trailer.</exception>
    public bool TryDecode(out TrailerRecord record, out IReadOnlyList<FieldRefusal> refusals)
    {
        Require(Metro2RecordKind.Trailer);
        return TrailerRecordCodec.TryDecode(Record, out record, out refusals);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void RequireCharacterLayout()
    {
        int available = Fill(Metro2FileLayoutDetection.BytesNeeded);
        ReadOnlySpan<byte> start = _buffer.AsSpan(_start, Math.Min(available, Metro2FileLayoutDetection.BytesNeeded));
        string? problem = Metro2FileLayoutDetection.Detect(start) switch
        {
            Metro2FileLayout.Character => null,
            Metro2FileLayout.Empty => "the file is empty.",
            Metro2FileLayout.CharacterBlocked => "the file is in blocks (a block descriptor word stands first), which is not read. Ask for the unblocked format.",
            Metro2FileLayout.Packed or Metro2FileLayout.PackedBlocked => "the file is in the packed 366 format, which is not read. Ask for the 426 character format.",
            Metro2FileLayout.Ebcdic => "the file is in EBCDIC, which is not read. Ask for ASCII.",
            Metro2FileLayout.DescriptorWordMissing => "the four digits of the descriptor word before HEADER are missing. Ask for the file again.",
            Metro2FileLayout.ByteOrderMark => "a byte-order mark stands before the header. Ask for plain ASCII.",
            Metro2FileLayout.Unknown => "no header begins here. The file is not Metro 2, or its header is missing.",
            _ => throw new UnreachableException(),
        };
        if (problem is not null)
        {
            throw new Metro2FormatException(problem, recordNumber: 1, offset: 0);
        }
    }

    private int ReadDescriptorWord()
    {
        FieldSpec field = BaseSegmentLayout.RecordDescriptorWord;
        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
        long length = 0;
        if (rest.Length < field.Length || FieldCodec.ReadNumber(field, rest, out length) != RefusalCode.None)
        {
            throw Broken(_hasTrailer
                ? "something stands behind the trailer. Nothing may follow it."
                : "no descriptor word of four digits begins here.");
        }

        return length >= BaseSegmentCodec.Length
            ? (int)length
            : throw Broken($"the descriptor word says {Text((int)length)} bytes; a record has at least 426.");
    }

    private Metro2RecordKind Identify()
    {
        if (FieldCodec.ReadConstant(TrailerRecordLayout.RecordIdentifier, Record) == RefusalCode.None)
        {
            RequireOpenGroup();
            _hasTrailer = true;
            return Metro2RecordKind.Trailer;
        }

        if (FieldCodec.ReadConstant(HeaderRecordLayout.RecordIdentifier, Record) == RefusalCode.None)
        {
            RequireOpenGroup();
            return Metro2RecordKind.Header;
        }

        if (FieldCodec.ReadConstant(BaseSegmentLayout.ProcessingIndicator, Record) != RefusalCode.None)
        {
            throw Broken("neither HEADER nor TRAILER nor the 1 of an account stands behind the descriptor word.");
        }

        RequireOpenGroup();
        var walk = new SegmentWalk(Record);
        while (walk.MoveNext())
        {
        }

        return walk.IsMalformed
            ? throw Broken($"no segment begins at position {Text(walk.NextOffset + 1)} of the record, or it is cut short.")
            : Metro2RecordKind.Data;
    }

    private void RequireOpenGroup()
    {
        if (_hasTrailer)
        {
            throw Broken("a record stands behind the trailer. Nothing may follow it.");
        }
    }

    private void SkipLineEnds()
    {
        while (Fill(1) > 0 && _buffer[_start] is (byte)'\r' or (byte)'\n' or EndOfTape)
        {
            if (_buffer[_start] == EndOfTape && !_hasTrailer)
            {
                return;
            }

            _start++;
        }
    }

    private int Fill(int wanted)
    {
        if (_end - _start >= wanted || _isEndOfStream)
        {
            return _end - _start;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _bufferOffset += _start;
        _end -= _start;
        _start = 0;
        while (_end < wanted && !_isEndOfStream)
        {
            int read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _isEndOfStream = read == 0;
            _end += read;
        }

        return _end;
    }

    private void Require(Metro2RecordKind kind)
    {
        if (RecordNumber == 0 || _recordLength == 0 || Kind != kind)
        {
            throw new InvalidOperationException($"The current record is no {kind} record.");
        }
    }

    private Metro2FormatException Broken(string problem) => new(problem, RecordNumber, Offset);
}
