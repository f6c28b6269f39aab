using System.Collections.Concurrent;
using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>Finds the relations that a select reads, with DuckDB's own parser.</summary>
internal static class SqlReferences
{
    // Nested expressions make the tree deep; the reader's default of 64 levels is too few.
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 4096 };

    // What a text reads hangs on nothing else, and parsing all texts takes as long as many a transform.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> s_known = new(StringComparer.Ordinal);

    /// <summary>The relations, each <c>schema.name</c>, ordered, without the select's own CTEs.</summary>
    /// <param name="connection">Any connection.</param>
    /// <param name="place">The file, for messages.</param>
    /// <param name="sql">One select.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.Bug"/>: it does not parse, is not one select, or names a table without its schema.
    /// </exception>
    public static IReadOnlyList<string> Of(DuckDBConnection connection, string place, string sql) =>
        s_known.TryGetValue(sql, out IReadOnlyList<string>? known) ? known : s_known.GetOrAdd(sql, Read(connection, place, sql));

    private static List<string> Read(DuckDBConnection connection, string place, string sql)
    {
        string json = connection.Single<string>(
            "select json_serialize_sql($sql::varchar, skip_null := true, skip_empty := true)::varchar", ("sql", sql))!;
        using JsonDocument document = JsonDocument.Parse(json, s_deep);
        JsonElement root = document.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            throw new EtlException(
                ExitCode.Bug,
                $"{place} does not parse as a select: {root.GetProperty("error_message").GetString()} Please report this.");
        }

        JsonElement statements = root.GetProperty("statements");
        if (statements.GetArrayLength() != 1)
        {
            throw new EtlException(ExitCode.Bug, $"{place} holds more than one statement. Please report this.");
        }

        HashSet<string> own = new(StringComparer.OrdinalIgnoreCase);
        List<(string? Schema, string Name)> tables = [];
        Walk(statements[0], own, tables);
        return Qualified(place, own, tables);
    }

    private static List<string> Qualified(
        string place, HashSet<string> own, List<(string? Schema, string Name)> tables)
    {
        SortedSet<string> relations = new(StringComparer.Ordinal);
        foreach ((string? schema, string name) in tables)
        {
            if (schema is not null)
            {
                relations.Add($"{schema}.{name}".ToLowerInvariant());
            }
            else if (!own.Contains(name))
            {
                throw new EtlException(
                    ExitCode.Bug, $"{place} reads '{name}' without naming its schema. Please report this.");
            }
        }

        return [.. relations];
    }

    private static void Walk(JsonElement element, HashSet<string> own, List<(string? Schema, string Name)> tables)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, own, tables);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("type", out JsonElement type)
                && type.ValueKind == JsonValueKind.String
                && type.ValueEquals("BASE_TABLE"))
            {
                tables.Add((TextOf(element, "schema_name"), TextOf(element, "table_name")!));
            }

            if (element.TryGetProperty("cte_map", out JsonElement ctes)
                && ctes.TryGetProperty("map", out JsonElement map))
            {
                own.UnionWith(map.EnumerateArray().Select(entry => entry.GetProperty("key").GetString()!));
            }

            foreach (JsonProperty property in element.EnumerateObject())
            {
                Walk(property.Value, own, tables);
            }
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.GetString() is { Length: > 0 } text ? text : null;
}
