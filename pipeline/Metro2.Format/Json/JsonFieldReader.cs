using System.Text.Json;
using Metro2.Format.Fields;

namespace Metro2.Format.Json;

/// <summary>Puts the properties of one object into the bytes of one record or segment.</summary>
internal ref struct JsonFieldReader
{
    private const int LongestEscaped = 1024;

    private readonly JsonNames _names;
    private readonly Span<byte> _record;
    private readonly string _path;
    private readonly long _itemNumber;
    private ulong _seen;
    private int _expected;

    public JsonFieldReader(JsonNames names, Span<byte> record, string path, long itemNumber)
    {
        _names = names;
        _record = record;
        _path = path;
        _itemNumber = itemNumber;
        names.Layout.Template.CopyTo(record);
    }

    /// <summary>Reads the property at which the reader stands, name and value.</summary>
    public void Read(ref Utf8JsonReader json)
    {
        int index = _names.Find(ref json, _expected);
        if (index < 0)
        {
            throw new Metro2JsonException(
                _itemNumber, _path + JsonItemParser.NameForPeople(ref json), "there is no such field.");
        }

        FieldSpec field = _names.Layout.Fields[index];
        _expected = index + 1;
        json.Read();
        if ((_seen & (1UL << index)) != 0)
        {
            throw Broken(field, "it stands twice.");
        }

        if (json.TokenType == JsonTokenType.StartObject)
        {
            ReadRaw(ref json, field);
            _seen |= 1UL << index;
        }
        else if (json.TokenType != JsonTokenType.Null)
        {
            RefusalCode refusal = ReadValue(ref json, field);
            if (refusal != RefusalCode.None)
            {
                throw Refused(field, refusal);
            }

            _seen |= 1UL << index;
        }
    }

    /// <summary>Ends the object: what a field asks for has to have been there.</summary>
    /// <param name="physicalLength">What the descriptor word tells; 0 for a segment, which has none.</param>
    public readonly void Complete(int physicalLength)
    {
        for (int index = 0; index < _names.Fields.Length; index++)
        {
            if ((_seen & (1UL << index)) != 0)
            {
                continue;
            }

            FieldSpec field = _names.Layout.Fields[index];
            if (field.IsRequired || field.Kind is FieldKind.Number or FieldKind.Money)
            {
                throw Refused(field, RefusalCode.RequiredMissing);
            }

            if (field.Kind == FieldKind.DescriptorWord)
            {
                FieldCodec.WriteNumber(field, physicalLength, _record);
            }
        }
    }

    /// <summary>Ends the object of a blank segment.</summary>
    public readonly void RequireNone()
    {
        if (_seen != 0)
        {
            throw new Metro2JsonException(_itemNumber, _path + "filler", "a blank segment has no fields.");
        }
    }

    /// <summary>Puts each character back as the byte it stands for.</summary>
    /// <returns>Whether all characters stand for bytes.</returns>
    public static bool TryCopyLatin(string text, Span<byte> target)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] > 0xFF)
            {
                return false;
            }

            target[index] = (byte)text[index];
        }

        return true;
    }

    private readonly void ReadRaw(ref Utf8JsonReader json, FieldSpec field)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("raw"u8))
        {
            throw Broken(field, "an object here has raw and nothing else.");
        }

        json.Read();
        string? text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
        if (text?.Length != field.Length || !TryCopyLatin(text, field.Slice(_record)))
        {
            throw Broken(field, "raw is a text of as many characters as the field has.");
        }

        json.Read();
        if (json.TokenType != JsonTokenType.EndObject)
        {
            throw Broken(field, "an object here has raw and nothing else.");
        }
    }

    private readonly RefusalCode ReadValue(ref Utf8JsonReader json, FieldSpec field)
    {
        if (field.Kind is FieldKind.Number or FieldKind.Money)
        {
            return json.TokenType == JsonTokenType.Number && json.TryGetInt64(out long number)
                ? FieldCodec.WriteNumber(field, number, _record)
                : throw Broken(field, "it is no whole number.");
        }

        if (json.TokenType != JsonTokenType.String || JsonNames.IsSilent(field))
        {
            throw Broken(field, "it is no text.");
        }

        if (!json.ValueIsEscaped)
        {
            return Write(field, json.ValueSpan);
        }

        Span<byte> plain = stackalloc byte[LongestEscaped];
        return json.ValueSpan.Length > plain.Length
            ? RefusalCode.TooLong
            : Write(field, plain[..json.CopyString(plain)]);
    }

    private readonly RefusalCode Write(FieldSpec field, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return field.IsRequired ? RefusalCode.RequiredMissing : RefusalCode.None;
        }

        Span<byte> target = field.Slice(_record);
        if (field.Kind is FieldKind.Date or FieldKind.TimeStamp)
        {
            return !JsonText.TryFromIso(value, target) || FieldBytes.IsFilledWith(target[..8], '0')
                ? RefusalCode.InvalidDate
                : FieldBytes.Check(field, target);
        }

        if (value.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
        {
            return RefusalCode.NotAscii;
        }

        if (value.Length > target.Length)
        {
            return RefusalCode.TooLong;
        }

        if (field.Kind == FieldKind.Digits && value.Length < target.Length)
        {
            return RefusalCode.TooShort;
        }

        if (value[^1] == ' ')
        {
            return RefusalCode.OuterBlank;
        }

        value.CopyTo(target);
        target[value.Length..].Fill((byte)' ');
        return FieldBytes.Check(field, target);
    }

    private readonly Metro2JsonException Refused(FieldSpec field, RefusalCode refusal) =>
        Broken(field, $"the field refuses it ({refusal.ToSnakeCase()}).");

    private readonly Metro2JsonException Broken(FieldSpec field, string problem) =>
        new(_itemNumber, _path + JsonNames.NameOf(field), problem);
}
