using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Json;

/// <summary>The names of a layout's fields in JSON. Every field has one, so that nothing that stands in a file can get lost.</summary>
internal sealed class JsonNames
{
    private static readonly FrozenDictionary<RecordLayout, JsonNames> ByLayout =
        SegmentLayouts.All.Concat([BaseSegmentLayout.Layout, HeaderRecordLayout.Layout, TrailerRecordLayout.Layout])
            .ToFrozenDictionary(layout => layout, layout => new JsonNames(layout));

    private JsonNames(RecordLayout layout)
    {
        Layout = layout;
        Type = JsonEncodedText.Encode(layout.Name);
        SegmentPath = $"segments.{layout.Name}.";
        Fields = [.. layout.Fields.Select(field => JsonEncodedText.Encode(NameOf(field)))];
    }

    public RecordLayout Layout { get; }

    /// <summary>What <c>type</c> says of this record or segment.</summary>
    public JsonEncodedText Type { get; }

    /// <summary>Where a field of this layout stands when it is a segment, for messages.</summary>
    public string SegmentPath { get; }

    /// <summary>The names, in the order of the layout's fields.</summary>
    public ImmutableArray<JsonEncodedText> Fields { get; }

    public static JsonNames Of(RecordLayout layout) => ByLayout[layout];

    /// <summary>The name of one field: its column, or its number for what carries no data.</summary>
    public static string NameOf(FieldSpec field) =>
        field.Column ?? (field.Kind == FieldKind.DescriptorWord ? "record_descriptor_word"
            : field.Kind == FieldKind.Constant ? $"constant_{Number(field)}"
            : $"reserved_{Number(field)}");

    /// <summary>Whether a field stands in JSON only when it holds something unusual.</summary>
    public static bool IsSilent(FieldSpec field) =>
        field.Kind is FieldKind.Constant or FieldKind.Reserved or FieldKind.DescriptorWord;

    /// <summary>Finds a field by its name; looks first where the order of the layout would have it.</summary>
    /// <returns>Index of the field, or -1.</returns>
    public int Find(ref Utf8JsonReader name, int expected)
    {
        for (int step = 0; step < Fields.Length; step++)
        {
            int index = (expected + step) % Fields.Length;
            if (name.ValueTextEquals(Fields[index].EncodedUtf8Bytes))
            {
                return index;
            }
        }

        return -1;
    }

    private static string Number(FieldSpec field) =>
        field.Number.ToLowerInvariant();
}
