using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>
/// Writes one file in the character format: a header, data records, and a trailer counted from what was written.
/// The stream stays open and is the caller's. Not safe for several threads at once.
/// </summary>
/// <param name="stream">Where the bytes go; written in large pieces, forward only.</param>
/// <param name="options">How the file is laid out where bureaus differ.</param>
/// <exception cref="ArgumentOutOfRangeException">An option is none of those there are, or a block is too short or too long.</exception>
public sealed class Metro2FileWriter(Stream stream, Metro2WriterOptions options)
{
    private readonly WriteBuffer _buffer = new(stream, options);
    private State _state = State.Empty;

    private enum State
    {
        Empty,
        HasHeader,
        Complete,
    }

    /// <summary>The counts of the records written so far.</summary>
    public FileTotals Totals { get; } = new();

    /// <summary>Writes the header; it comes first and once.</summary>
    /// <param name="header">The values.</param>
    /// <param name="refusals">Every field that refused its value; empty on success.</param>
    /// <returns>Whether the header was written; if not, the file is as it was.</returns>
    /// <exception cref="InvalidOperationException">The file has a header.</exception>
    public bool TryWriteHeader(HeaderRecord header, out IReadOnlyList<FieldRefusal> refusals)
    {
        Require(State.Empty);
        if (!HeaderRecordCodec.TryEncode(header, _buffer.Room(HeaderRecordCodec.Length), out refusals))
        {
            return false;
        }

        _buffer.Keep(HeaderRecordCodec.Length);
        _state = State.HasHeader;
        return true;
    }

    /// <summary>Writes an account that is a Base segment alone.</summary>
    /// <param name="segment">The values.</param>
    /// <param name="refusals">Every field that refused its value; empty on success.</param>
    /// <returns>Whether the record was written; if not, the file and its totals are as they were.</returns>
    /// <exception cref="InvalidOperationException">The file has no header, or it is complete.</exception>
    public bool TryWrite(BaseSegment segment, out IReadOnlyList<FieldRefusal> refusals)
    {
        Require(State.HasHeader);
        Span<byte> room = _buffer.Room(BaseSegmentCodec.Length);
        if (!BaseSegmentCodec.TryEncode(segment, room, out refusals))
        {
            return false;
        }

        Totals.AddEncoded(room[..BaseSegmentCodec.Length]);
        _buffer.Keep(BaseSegmentCodec.Length);
        return true;
    }

    /// <summary>Writes an account with its appended segments.</summary>
    /// <param name="record">The values.</param>
    /// <param name="refusals">Every field that refused its value; empty on success.</param>
    /// <returns>Whether the record was written; if not, the file and its totals are as they were.</returns>
    /// <exception cref="InvalidOperationException">The file has no header, or it is complete.</exception>
    public bool TryWrite(DataRecord record, out IReadOnlyList<FieldRefusal> refusals)
    {
        Require(State.HasHeader);
        int length = record.Length;
        if (length > _buffer.LongestRecord)
        {
            refusals = [new FieldRefusal(BaseSegmentLayout.Layout, BaseSegmentLayout.RecordDescriptorWord, RefusalCode.TooLong)];
            return false;
        }

        Span<byte> room = _buffer.Room(length);
        if (!DataRecordCodec.TryEncode(record, room, out int written, out refusals))
        {
            return false;
        }

        Totals.AddEncoded(room[..written]);
        _buffer.Keep(written);
        return true;
    }

    /// <summary>Writes a data record that was encoded before, for example on another thread.</summary>
    /// <param name="record">The whole record without a line end, as <see cref="BaseSegmentCodec"/> made it.</param>
    /// <exception cref="ArgumentException">The bytes are no data record; the file and its totals are as they were.</exception>
    /// <exception cref="InvalidOperationException">The file has no header, or it is complete.</exception>
    public void WriteEncoded(ReadOnlySpan<byte> record)
    {
        Require(State.HasHeader);
        bool isDataRecord = record.Length >= BaseSegmentCodec.Length
            && record.Length <= _buffer.LongestRecord
            && FieldCodec.ReadNumber(BaseSegmentLayout.RecordDescriptorWord, record, out long length) == RefusalCode.None
            && length == record.Length
            && FieldCodec.ReadConstant(BaseSegmentLayout.ProcessingIndicator, record) == RefusalCode.None;
        if (!isDataRecord)
        {
            throw new ArgumentException("The bytes are no data record: descriptor word and length do not agree, or it is longer than a block.", nameof(record));
        }

        Totals.AddEncoded(record);
        record.CopyTo(_buffer.Room(record.Length));
        _buffer.Keep(record.Length);
    }

    /// <summary>Writes the trailer and hands every byte to the stream. Making them durable is the caller's part.</summary>
    /// <returns>The trailer as written.</returns>
    /// <exception cref="InvalidOperationException">The file has no header, it is complete, or a total has more than nine digits.</exception>
    public TrailerRecord Complete()
    {
        Require(State.HasHeader);
        long blocks = options.Blocking != Blocking.Unblocked ? _buffer.BlockCountWith(TrailerRecordCodec.Length)
            : options.BlockCount == BlockCountPolicy.RecordsPlusTwo ? Totals.BaseCount + 2
            : 0;
        TrailerRecord trailer = Totals.ToTrailer(blocks);
        if (!TrailerRecordCodec.TryEncode(trailer, _buffer.Room(TrailerRecordCodec.Length), out IReadOnlyList<FieldRefusal> refusals))
        {
            throw new InvalidOperationException(
                $"The trailer cannot hold a total of this file ({refusals[0]}); the file has no trailer and must not be sent. Split it.");
        }

        _buffer.Keep(TrailerRecordCodec.Length);
        _buffer.Complete();
        _state = State.Complete;
        return trailer;
    }

    private void Require(State state)
    {
        if (_state != state)
        {
            throw new InvalidOperationException(
                _state switch
                {
                    State.Empty => "A file begins with its header; none was written yet.",
                    State.HasHeader => "The file has its header already.",
                    _ => "The file is complete; nothing can follow its trailer.",
                });
        }
    }
}
