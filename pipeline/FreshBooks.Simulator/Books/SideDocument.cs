using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Books;

/// <summary>
/// A record beside the receivables (an expense, a project, a bill), kept as the JSON that the API shows. Bodies are never
/// changed in place, so that pages can be written while another request changes the record.
/// </summary>
internal sealed class SideDocument
{
    public required long Id { get; init; }

    /// <summary>The text by which the family that has no numbers finds it; null elsewhere.</summary>
    public string? Key { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? ChangedAt { get; set; }
    public DateTime? ArchivedAt { get; set; }
    public DateTime? DeletedAt { get; set; }
    public required JsonObject Body { get; set; }

    /// <summary>What is shown only when an include asks for it, by the include's name.</summary>
    public JsonObject Parts { get; init; } = [];
}

/// <summary>A side document as it stood on the day for which the books were closed.</summary>
internal sealed record DocumentRow(SideDocument Document, int VisState, DateTime UpdatedAt)
    : BookRow(Document.Id, VisState, UpdatedAt)
{
    /// <summary>The body of that moment: a later change puts another body into the document.</summary>
    public JsonObject Body { get; } = Document.Body;

    public long Number(string field) =>
        long.TryParse(Text(field), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long number)
            ? number
            : 0;

    public string Text(string field) => Body[field] switch
    {
        null => "",
        JsonObject money when money["amount"] is { } amount => amount.ToString(),
        { } value => value.ToString(),
    };
}

/// <summary>How a stream shows the life of its rows.</summary>
internal enum StampForm
{
    /// <summary>No stamp at all.</summary>
    None,

    /// <summary><c>updated</c> in US Eastern time.</summary>
    Updated,

    /// <summary><c>created_at</c> and <c>updated_at</c> in the accounting form, but UTC.</summary>
    UtcPair,

    /// <summary><c>created_at</c> and <c>updated_at</c> as ISO text without a suffix, UTC.</summary>
    IsoPair,

    /// <summary><c>created_at</c> alone with the suffix Z.</summary>
    ZuluCreated,

    /// <summary><c>updated_at</c> alone with microseconds and the suffix Z.</summary>
    ZuluMicros,
}

/// <summary>Writes side documents.</summary>
internal static class DocumentJson
{
    private const string Accounting = "yyyy-MM-dd HH:mm:ss";

    public static void Write(
        Utf8JsonWriter writer, DocumentRow row, IReadOnlySet<string> includes, StampForm stamps, bool hasVisState)
    {
        writer.WriteStartObject();
        foreach ((string name, JsonNode? value) in row.Body)
        {
            // A deleted project or time entry is one that is not active: these families have no vis_state.
            Put(writer, name, name == "active" && row.VisState == BookRow.Deleted ? JsonValue.Create(false) : value);
        }

        foreach ((string name, JsonNode? value) in row.Document.Parts)
        {
            if (includes.Contains(name))
            {
                Put(writer, name, value);
            }
        }

        WriteStamps(writer, row, stamps);
        if (hasVisState)
        {
            writer.WriteNumber("vis_state", row.VisState);
        }

        writer.WriteEndObject();
    }

    private static void WriteStamps(Utf8JsonWriter writer, DocumentRow row, StampForm stamps)
    {
        DateTime created = row.Document.CreatedAt;
        switch (stamps)
        {
            case StampForm.Updated:
                writer.WriteString("updated", row.Updated);
                break;
            case StampForm.UtcPair:
                writer.WriteString("created_at", Stamp(created, Accounting));
                writer.WriteString("updated_at", Stamp(row.UpdatedAt, Accounting));
                break;
            case StampForm.IsoPair:
                writer.WriteString("created_at", Stamp(created, "yyyy-MM-ddTHH:mm:ss"));
                writer.WriteString("updated_at", Stamp(row.UpdatedAt, "yyyy-MM-ddTHH:mm:ss"));
                break;
            case StampForm.ZuluCreated:
                writer.WriteString("created_at", Stamp(created, "yyyy-MM-ddTHH:mm:ssZ"));
                break;
            case StampForm.ZuluMicros:
                writer.WriteString("updated_at", Stamp(row.UpdatedAt, "yyyy-MM-ddTHH:mm:ss.ffffffZ"));
                break;
        }
    }

    private static string Stamp(DateTime utc, string form) => utc.ToString(form, System.Globalization.CultureInfo.InvariantCulture);

    private static void Put(Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
