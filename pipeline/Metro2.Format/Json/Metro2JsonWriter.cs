using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Json;

/// <summary>
/// Writes the records of a file as JSON, one item a record, without losing a byte. Absent values are left out, dates are
/// written yyyy-MM-dd, amounts as whole dollars. Bytes that no value of their field explains, the fill of an old file for
/// example, stand as <c>{"raw": "..."}</c>, character by character.
/// The stream stays open and is the caller's. Not safe for several threads at once.
/// </summary>
public sealed class Metro2JsonWriter : IDisposable
{
    private const int DrainBytes = 64 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        // The text goes into files and terminals, never into a page of HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Stream _stream;
    private readonly JsonForm _form;
    private readonly ArrayBufferWriter<byte> _buffer = new(DrainBytes * 2);
    private readonly Utf8JsonWriter _json;
    private bool _hasItem;

    /// <summary>Starts a file.</summary>
    /// <param name="stream">Where the text goes, as UTF-8 without a byte-order mark; forward only.</param>
    /// <param name="form">How the items stand.</param>
    public Metro2JsonWriter(Stream stream, JsonForm form)
    {
        _stream = stream;
        _form = form;
        _json = new Utf8JsonWriter(_buffer, WriterOptions);
    }

    /// <summary>Writes the item with the settings of the file; it comes first, if at all.</summary>
    /// <param name="lineEnding">What stands behind every record of the file.</param>
    public void WriteFile(LineEnding lineEnding)
    {
        BeginItem();
        _json.WriteStartObject();
        _json.WriteString("type"u8, "file"u8);
        _json.WriteString("line_ending"u8, JsonText.Of(lineEnding));
        _json.WriteEndObject();
        EndItem();
    }

    /// <summary>Writes one record.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="record">The whole record in the character format, without line end and block descriptor word.</param>
    /// <param name="beginsBlock">Whether a block descriptor word stands before the record.</param>
    /// <exception cref="ArgumentException">The bytes are too few, or something else than a segment is appended to an account.</exception>
    public void Write(Metro2ItemKind kind, ReadOnlySpan<byte> record, bool beginsBlock = false)
    {
        CodecOutcome.RequireRoom(record, BaseSegmentCodec.Length);
        BeginItem();
        _json.WriteStartObject();
        switch (kind)
        {
            case Metro2ItemKind.Header:
                WriteWhole(JsonNames.Of(HeaderRecordLayout.Layout), record, beginsBlock);
                break;
            case Metro2ItemKind.Trailer:
                WriteWhole(JsonNames.Of(TrailerRecordLayout.Layout), record, beginsBlock);
                break;
            case Metro2ItemKind.Data:
                WriteAccount(record, beginsBlock);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a record.");
        }

        _json.WriteEndObject();
        EndItem();
    }

    /// <summary>Ends the text and hands every byte to the stream.</summary>
    public void Complete()
    {
        if (_form == JsonForm.Array)
        {
            _buffer.Write(_hasItem ? "\n]\n"u8 : "[]\n"u8);
        }

        Drain();
        _stream.Flush();
    }

    /// <summary>Gives the buffers back. The stream stays open.</summary>
    public void Dispose() => _json.Dispose();

    private void WriteWhole(JsonNames names, ReadOnlySpan<byte> record, bool beginsBlock)
    {
        _json.WriteString("type"u8, names.Type);
        WriteBlock(beginsBlock);
        WriteFields(names, record[..names.Layout.Length], record.Length);

        // The records of a fixed-length file are filled up to one common length.
        if (record.Length > names.Layout.Length)
        {
            WriteRaw("padding"u8, record[names.Layout.Length..]);
        }
    }

    private void WriteAccount(ReadOnlySpan<byte> record, bool beginsBlock)
    {
        _json.WriteString("type"u8, "data_record"u8);
        WriteBlock(beginsBlock);
        _json.WriteStartObject("base_segment"u8);
        WriteFields(JsonNames.Of(BaseSegmentLayout.Layout), record[..BaseSegmentCodec.Length], record.Length);
        _json.WriteEndObject();
        if (record.Length == BaseSegmentCodec.Length)
        {
            return;
        }

        _json.WriteStartArray("segments"u8);
        var walk = new SegmentWalk(record);
        while (walk.MoveNext())
        {
            WriteSegment(JsonNames.Of(SegmentLayouts.Of(walk.Kind)), walk.Current);
        }

        if (walk.IsMalformed)
        {
            throw new ArgumentException($"No segment begins at position {walk.NextOffset + 1} of the record.", nameof(record));
        }

        _json.WriteEndArray();
    }

    private void WriteBlock(bool beginsBlock)
    {
        if (beginsBlock)
        {
            _json.WriteBoolean("begins_block"u8, true);
        }
    }

    private void WriteSegment(JsonNames names, ReadOnlySpan<byte> segment)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, names.Type);
        if (FieldBytes.IsFilledWith(segment[2..], ' '))
        {
            // A blank segment of a fixed-length file.
            _json.WriteBoolean("filler"u8, true);
        }
        else
        {
            WriteFields(names, segment, 0);
        }

        _json.WriteEndObject();
    }

    private void WriteFields(JsonNames names, ReadOnlySpan<byte> record, int physicalLength)
    {
        for (int index = 0; index < names.Fields.Length; index++)
        {
            FieldSpec field = names.Layout.Fields[index];
            ReadOnlySpan<byte> source = field.Slice(record);
            bool isUsual = field.Kind == FieldKind.DescriptorWord
                ? FieldBytes.AreDigits(source) && FieldBytes.Number(source) == physicalLength
                : FieldBytes.Check(field, source) == RefusalCode.None;
            if (!isUsual)
            {
                _json.WriteStartObject(names.Fields[index]);
                WriteRaw("raw"u8, source);
                _json.WriteEndObject();
            }
            else if (!JsonNames.IsSilent(field))
            {
                WriteValue(names.Fields[index], field, source);
            }
        }
    }

    private void WriteValue(JsonEncodedText name, FieldSpec field, ReadOnlySpan<byte> source)
    {
        switch (field.Kind)
        {
            case FieldKind.Number or FieldKind.Money:
                _json.WriteNumber(name, FieldBytes.Number(source));
                break;
            case FieldKind.Date or FieldKind.TimeStamp:
                if (!FieldBytes.IsFilledWith(source, '0'))
                {
                    Span<byte> iso = stackalloc byte[JsonText.TimeLength];
                    _json.WriteString(name, iso[..JsonText.ToIso(source, iso)]);
                }

                break;
            case FieldKind.Digits:
                if (!FieldBytes.IsFilledWith(source, '0'))
                {
                    _json.WriteString(name, source);
                }

                break;
            default:
                ReadOnlySpan<byte> text = FieldBytes.Trim(source);
                if (!text.IsEmpty)
                {
                    _json.WriteString(name, text);
                }

                break;
        }
    }

    // Byte by byte as the first 256 characters of Unicode, so that even what is no text comes back as it was.
    private void WriteRaw(ReadOnlySpan<byte> name, ReadOnlySpan<byte> bytes) =>
        _json.WriteString(name, Encoding.Latin1.GetString(bytes));

    private void BeginItem()
    {
        if (_form == JsonForm.Array)
        {
            _buffer.Write(_hasItem ? ",\n"u8 : "[\n"u8);
        }

        _hasItem = true;
    }

    private void EndItem()
    {
        _json.Flush();
        _json.Reset();
        if (_form == JsonForm.Lines)
        {
            _buffer.Write("\n"u8);
        }

        if (_buffer.WrittenCount >= DrainBytes)
        {
            Drain();
        }
    }

    private void Drain()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
