using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metro2.Format.Codes;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Json;

/// <summary>The JSON Schema (2020-12) of what <see cref="Metro2JsonWriter"/> writes, made from the layout tables.</summary>
public static class Metro2JsonSchema
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The schema as text with a line feed at its end. The whole describes an array of items; <c>#/$defs/item</c> describes one
    /// line of JSON Lines.
    /// </summary>
    public static string Create()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            WriteRoot(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "Metro 2 file");
        json.WriteString(
            "description",
            "All items of a file in their order. As JSON Lines each line is one item ($defs/item). Absent values are left out or null; amounts are whole US dollars.");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", "#/$defs/item");
        json.WriteEndObject();
        json.WriteStartObject("$defs");
        WriteChoice(json, "item", ["file", HeaderRecordLayout.Layout.Name, "data_record", TrailerRecordLayout.Layout.Name]);
        WriteFile(json);
        WriteLayout(json, HeaderRecordLayout.Layout, isRecord: true);
        WriteAccount(json);
        WriteLayout(json, TrailerRecordLayout.Layout, isRecord: true);
        WriteLayout(json, BaseSegmentLayout.Layout, isRecord: false);
        WriteChoice(json, "segment", ["filler_segment", .. SegmentLayouts.All.Select(layout => layout.Name)]);
        WriteFiller(json);
        foreach (RecordLayout layout in SegmentLayouts.All)
        {
            WriteLayout(json, layout, isRecord: false);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, string name, string[] choices)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("oneOf");
        foreach (string choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("$ref", "#/$defs/" + choice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json)
    {
        BeginObject(json, "file", "Settings of the file; first or not at all.");
        WriteType(json, "file");
        json.WriteStartObject("line_ending");
        json.WriteString("description", "What stands behind every record.");
        WriteEnum(json, ["none", "lf", "crlf"]);
        json.WriteEndObject();
        EndObject(json, ["type"]);
    }

    private static void WriteAccount(Utf8JsonWriter json)
    {
        BeginObject(json, "data_record", "One account in one month.");
        WriteType(json, "data_record");
        WriteBlock(json);
        json.WriteStartObject("base_segment");
        json.WriteString("$ref", "#/$defs/" + BaseSegmentLayout.Layout.Name);
        json.WriteEndObject();
        json.WriteStartObject("segments");
        json.WriteString("description", "The appended segments in the order of the file.");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", "#/$defs/segment");
        json.WriteEndObject();
        json.WriteEndObject();
        EndObject(json, ["type", "base_segment"]);
    }

    private static void WriteFiller(Utf8JsonWriter json)
    {
        BeginObject(json, "filler_segment", "A blank segment of a fixed-length file.");
        json.WriteStartObject("type");
        WriteEnum(json, SegmentLayouts.All.Select(layout => layout.Name));
        json.WriteEndObject();
        json.WriteStartObject("filler");
        json.WriteBoolean("const", true);
        json.WriteEndObject();
        EndObject(json, ["type", "filler"]);
    }

    private static void WriteLayout(Utf8JsonWriter json, RecordLayout layout, bool isRecord)
    {
        BeginObject(json, layout.Name, string.Create(CultureInfo.InvariantCulture, $"{layout.Length} characters."));
        bool hasType = layout != BaseSegmentLayout.Layout;
        if (hasType)
        {
            WriteType(json, layout.Name);
        }

        foreach (FieldSpec field in layout.Fields)
        {
            WriteField(json, field);
        }

        if (isRecord)
        {
            WriteBlock(json);
            json.WriteStartObject("padding");
            json.WriteString("description", "What fills the record up to the common length of a fixed-length file.");
            json.WriteString("type", "string");
            json.WriteNumber("maxLength", DataRecordCodec.MaximumLength - layout.Length);
            json.WriteEndObject();
        }

        IEnumerable<string> required = layout.Fields.Where(IsAskedFor).Select(JsonNames.NameOf);
        EndObject(json, hasType ? required.Prepend("type") : required);
    }

    private static void WriteField(Utf8JsonWriter json, FieldSpec field)
    {
        json.WriteStartObject(JsonNames.NameOf(field));
        json.WriteString(
            "description", string.Create(CultureInfo.InvariantCulture, $"Field {field.Number}, positions {field.Start}-{field.End}: {field.Name}."));
        json.WriteStartArray("anyOf");
        if (!JsonNames.IsSilent(field))
        {
            json.WriteStartObject();
            WriteValue(json, field);
            json.WriteEndObject();
        }

        if (!IsAskedFor(field))
        {
            json.WriteStartObject();
            json.WriteString("type", "null");
            json.WriteEndObject();
        }

        WriteRaw(json, field);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static bool IsAskedFor(FieldSpec field) => field.IsRequired || field.Kind is FieldKind.Number or FieldKind.Money;

    private static void WriteValue(Utf8JsonWriter json, FieldSpec field)
    {
        if (field.Kind is FieldKind.Number or FieldKind.Money)
        {
            json.WriteString("type", "integer");
            json.WriteNumber("minimum", 0);
            json.WriteNumber("maximum", (long)Math.Pow(10, field.Length) - 1);
            return;
        }

        if (field.Kind == FieldKind.Code)
        {
            WriteEnum(json, field.Codes!.Entries.Where(entry => !entry.IsObsolete).Select(entry => entry.Code));
            return;
        }

        json.WriteString("type", "string");
        json.WriteString("pattern", Pattern(field));
    }

    // Patterns say what characters may stand; that a day is one of the calendar, the reader checks.
    private static string Pattern(FieldSpec field) => field.Kind switch
    {
        FieldKind.Date => "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        FieldKind.TimeStamp => "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
        FieldKind.Digits => string.Create(CultureInfo.InvariantCulture, $"^[0-9]{{{field.Length}}}$"),
        FieldKind.Identifier => string.Create(CultureInfo.InvariantCulture, $"^[A-Z0-9]{{{Math.Max(1, field.MinimumLength)},{field.Length}}}$"),
        FieldKind.TermsDuration => "^(LOC|REV|00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})$",
        FieldKind.PaymentHistoryProfile => $"^(?=.{{{field.Length.ToString(CultureInfo.InvariantCulture)}}}$)[{PaymentHistoryCharacter.Characters.Replace("B", string.Empty, StringComparison.Ordinal)}]*B*$",
        _ when field.Length == 1 => "^[!-`{-~]$",
        _ => string.Create(CultureInfo.InvariantCulture, $"^[!-`{{-~]([ -`{{-~]{{0,{field.Length - 2}}}[!-`{{-~])?$"),
    };

    private static void WriteRaw(Utf8JsonWriter json, FieldSpec field)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("raw");
        json.WriteString("type", "string");
        json.WriteNumber("minLength", field.Length);
        json.WriteNumber("maxLength", field.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("raw");
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject("type");
        json.WriteString("const", name);
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json)
    {
        json.WriteStartObject("begins_block");
        json.WriteString("description", "A block descriptor word stands before the record.");
        json.WriteBoolean("const", true);
        json.WriteEndObject();
    }

    private static void WriteEnum(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray("enum");
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void BeginObject(Utf8JsonWriter json, string name, string description)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
    }

    private static void EndObject(Utf8JsonWriter json, IEnumerable<string> required)
    {
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (string name in required)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }
}
