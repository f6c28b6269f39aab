using System.Text.Json;
using System.Text.RegularExpressions;

namespace Metro2.Format.Tests.Json;

/// <summary>As much of JSON Schema as the schema of this format uses; an unknown keyword fails.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public bool IsValid(JsonElement value) => IsValid(root, value);

    public bool IsItem(JsonElement value) => IsValid(root.GetProperty("$defs").GetProperty("item"), value);

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!Holds(schema, keyword, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(JsonElement schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => IsValid(Resolve(keyword.Value.GetString()!), value),
        "oneOf" => keyword.Value.EnumerateArray().Count(choice => IsValid(choice, value)) == 1,
        "anyOf" => keyword.Value.EnumerateArray().Any(choice => IsValid(choice, value)),
        "type" => IsType(keyword.Value.GetString()!, value),
        "const" => keyword.Value.GetRawText() == value.GetRawText(),
        "enum" => value.ValueKind == JsonValueKind.String
            && keyword.Value.EnumerateArray().Any(one => one.GetString() == value.GetString()),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() >= keyword.Value.GetInt64(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() <= keyword.Value.GetInt64(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= keyword.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String
            || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ECMAScript | RegexOptions.CultureInvariant),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(one => IsValid(keyword.Value, one)),
        "required" => value.ValueKind != JsonValueKind.Object
            || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(
            property => !keyword.Value.TryGetProperty(property.Name, out JsonElement inner) || IsValid(inner, property.Value)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(
            property => schema.GetProperty("properties").TryGetProperty(property.Name, out _)),
        _ => throw new NotSupportedException(keyword.Name),
    };

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };

    private JsonElement Resolve(string reference) =>
        root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);
}
