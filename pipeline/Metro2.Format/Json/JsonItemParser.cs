using System.Buffers;
using System.Text;
using System.Text.Json;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Json;

/// <summary>Makes the bytes of one record from one item.</summary>
internal ref struct JsonItemParser
{
    private static readonly SearchValues<byte> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_0123456789"u8);
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 8 };

    private readonly Span<byte> _record;
    private readonly long _itemNumber;
    private Utf8JsonReader _json;

    /// <param name="item">The item from brace to brace.</param>
    /// <param name="record">Room for the longest record.</param>
    /// <param name="itemNumber">For messages.</param>
    public JsonItemParser(ReadOnlySpan<byte> item, Span<byte> record, long itemNumber)
    {
        _json = new Utf8JsonReader(item, Options);
        _record = record;
        _itemNumber = itemNumber;
    }

    /// <summary>What the record is.</summary>
    public Metro2ItemKind Kind { get; private set; }

    /// <summary>Count of bytes of the record.</summary>
    public int Length { get; private set; }

    /// <summary>Whether a block descriptor word stands before the record.</summary>
    public bool BeginsBlock { get; private set; }

    /// <summary>What the settings of the file say.</summary>
    public LineEnding? LineEnding { get; private set; }

    /// <summary>How far the item was read, in bytes.</summary>
    public readonly long Position => _json.BytesConsumed;

    /// <summary>Reads the item.</summary>
    /// <returns>Whether it is a record; if not, it holds the settings of the file.</returns>
    public bool Read()
    {
        _json.Read();
        Utf8JsonReader look = _json;
        FindType(ref look, string.Empty);
        if (look.ValueTextEquals("file"u8))
        {
            ReadFile();
            return false;
        }

        if (look.ValueTextEquals("data_record"u8))
        {
            Kind = Metro2ItemKind.Data;
            ReadAccount();
        }
        else if (look.ValueTextEquals(JsonNames.Of(HeaderRecordLayout.Layout).Type.EncodedUtf8Bytes))
        {
            Kind = Metro2ItemKind.Header;
            ReadWhole(JsonNames.Of(HeaderRecordLayout.Layout));
        }
        else if (look.ValueTextEquals(JsonNames.Of(TrailerRecordLayout.Layout).Type.EncodedUtf8Bytes))
        {
            Kind = Metro2ItemKind.Trailer;
            ReadWhole(JsonNames.Of(TrailerRecordLayout.Layout));
        }
        else
        {
            throw Broken("type", "it is none of file, header_record, data_record and trailer_record.");
        }

        return true;
    }

    private void ReadFile()
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = _json.ValueTextEquals("type"u8);
            if (!isType && !_json.ValueTextEquals("line_ending"u8))
            {
                throw Broken(NameForPeople(ref _json), "the settings of a file have no such property.");
            }

            _json.Read();
            if (isType)
            {
                continue;
            }

            if (_json.TokenType != JsonTokenType.String || !JsonText.TryParse(_json.ValueSpan, out LineEnding lineEnding))
            {
                throw Broken("line_ending", "it is none of none, lf and crlf.");
            }

            LineEnding = lineEnding;
        }
    }

    private void ReadWhole(JsonNames names)
    {
        var fields = new JsonFieldReader(names, _record[..names.Layout.Length], string.Empty, _itemNumber);
        Length = names.Layout.Length;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (_json.ValueTextEquals("type"u8))
            {
                _json.Skip();
            }
            else if (_json.ValueTextEquals("begins_block"u8))
            {
                BeginsBlock = ReadTrue("begins_block");
            }
            else if (_json.ValueTextEquals("padding"u8))
            {
                _json.Read();
                string padding = _json.TokenType == JsonTokenType.String ? _json.GetString()! : throw Broken("padding", "it is no text.");
                if (padding.Length > _record.Length - names.Layout.Length || !JsonFieldReader.TryCopyLatin(padding, _record[names.Layout.Length..]))
                {
                    throw Broken("padding", "it does not fit into a record.");
                }

                Length = names.Layout.Length + padding.Length;
            }
            else
            {
                fields.Read(ref _json);
            }
        }

        fields.Complete(Length);
    }

    private void ReadAccount()
    {
        bool hasBase = false;
        Length = BaseSegmentCodec.Length;
        var fields = new JsonFieldReader(JsonNames.Of(BaseSegmentLayout.Layout), _record[..BaseSegmentCodec.Length], "base_segment.", _itemNumber);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (_json.ValueTextEquals("type"u8))
            {
                _json.Skip();
            }
            else if (_json.ValueTextEquals("begins_block"u8))
            {
                BeginsBlock = ReadTrue("begins_block");
            }
            else if (_json.ValueTextEquals("base_segment"u8) && !hasBase)
            {
                hasBase = true;
                Expect(JsonTokenType.StartObject, "base_segment");
                while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
                {
                    fields.Read(ref _json);
                }
            }
            else if (_json.ValueTextEquals("segments"u8) && Length == BaseSegmentCodec.Length)
            {
                Expect(JsonTokenType.StartArray, "segments");
                while (_json.Read() && _json.TokenType == JsonTokenType.StartObject)
                {
                    ReadSegment();
                }

                if (_json.TokenType != JsonTokenType.EndArray)
                {
                    throw Broken("segments", "something other than an object stands in it.");
                }
            }
            else
            {
                throw Broken(NameForPeople(ref _json), "an account has no such property, or it stands twice.");
            }
        }

        if (!hasBase)
        {
            throw Broken("base_segment", "it is missing.");
        }

        fields.Complete(Length);
    }

    private void ReadSegment()
    {
        Utf8JsonReader look = _json;
        FindType(ref look, "segments.");
        JsonNames names = FindSegment(ref look);
        string path = names.SegmentPath;
        if (Length + names.Layout.Length > DataRecordCodec.MaximumLength)
        {
            throw Broken("segments", "they are longer together than a record can be.");
        }

        Span<byte> segment = _record.Slice(Length, names.Layout.Length);
        var fields = new JsonFieldReader(names, segment, path, _itemNumber);
        bool isFiller = false;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (_json.ValueTextEquals("type"u8))
            {
                _json.Skip();
            }
            else if (_json.ValueTextEquals("filler"u8))
            {
                isFiller = ReadTrue(path + "filler");
            }
            else
            {
                fields.Read(ref _json);
            }
        }

        if (isFiller)
        {
            fields.RequireNone();
            segment[2..].Fill((byte)' ');
        }
        else
        {
            fields.Complete(0);
        }

        Length += names.Layout.Length;
    }

    private readonly JsonNames FindSegment(ref Utf8JsonReader type)
    {
        foreach (RecordLayout layout in SegmentLayouts.All)
        {
            JsonNames names = JsonNames.Of(layout);
            if (type.ValueTextEquals(names.Type.EncodedUtf8Bytes))
            {
                return names;
            }
        }

        throw Broken("segments.type", "no segment has this name.");
    }

    // The writer puts it first; other tools may sort.
    private readonly void FindType(ref Utf8JsonReader look, string path)
    {
        while (look.Read() && look.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = look.ValueTextEquals("type"u8);
            look.Read();
            if (isType && look.TokenType == JsonTokenType.String)
            {
                return;
            }

            look.Skip();
        }

        throw Broken(path + "type", "it is missing or no text.");
    }

    private bool ReadTrue(string path)
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.True ? true : throw Broken(path, "it is true or left out.");
    }

    private void Expect(JsonTokenType token, string path)
    {
        _json.Read();
        if (_json.TokenType != token)
        {
            throw Broken(path, token == JsonTokenType.StartArray ? "it is no array." : "it is no object.");
        }
    }

    /// <summary>A property's name, unless it could be anything at all.</summary>
    public static string NameForPeople(ref Utf8JsonReader json)
    {
        bool isName = json.ValueSpan.Length is > 0 and <= 60
            && !json.ValueSpan.ContainsAnyExcept(NameCharacters);
        return isName ? Encoding.ASCII.GetString(json.ValueSpan) : "a property";
    }

    private readonly Metro2JsonException Broken(string path, string problem) => new(_itemNumber, path, problem);
}
