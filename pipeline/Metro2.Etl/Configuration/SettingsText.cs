using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Reads a JSON file into nodes that know their line and column. Comments and trailing commas are allowed.
/// System.Text.Json's own documents forget positions and keep only the last of two equal names.
/// </summary>
internal sealed class SettingsText
{
    /// <summary>Far above any real file of settings; keeps a wrong path from filling the memory.</summary>
    public const int MaxBytes = 1024 * 1024;

    private readonly byte[] _bytes;
    private readonly string _file;
    private readonly List<Mistake> _mistakes;

    private SettingsText(string file, byte[] bytes, List<Mistake> mistakes)
    {
        _file = file;
        _bytes = bytes;
        _mistakes = mistakes;
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="bytes">The whole file, UTF-8, with or without byte-order mark.</param>
    /// <param name="mistakes">Receives what is wrong: broken JSON, repeated names.</param>
    /// <returns>The root object, or null when the file cannot be read as one.</returns>
    public static SettingsNode? Parse(string file, byte[] bytes, List<Mistake> mistakes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        byte[] content = bytes.AsSpan().StartsWith(mark) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(content))
        {
            mistakes.Add(new Mistake(file, 0, 0, "", "not_utf8", "the file is not UTF-8 text", "UTF-8"));
            return null;
        }

        return new SettingsText(file, content, mistakes).ParseRoot();
    }

    private SettingsNode? ParseRoot()
    {
        Utf8JsonReader reader = new(
            _bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            SettingsNode root = ParseValue(ref reader, "");
            while (reader.Read())
            {
                // Reads on to the end: what follows the root is a syntax error that the reader reports.
            }

            if (root.Kind == JsonValueKind.Object)
            {
                return root;
            }

            _mistakes.Add(new Mistake(
                _file, root.Line, root.Column, "", "wrong_type", "the file does not hold an object", "{ ... }"));
        }
        catch (JsonException exception)
        {
            // The exception's own text quotes the file, where a secret may stand.
            int line = (int)(exception.LineNumber ?? 0) + 1;
            int column = (int)(exception.BytePositionInLine ?? 0) + 1;
            _mistakes.Add(new Mistake(
                _file, line, column, "", "not_json", "the text cannot be read as JSON from here on",
                "JSON; comments and trailing commas may stand in it"));
        }

        catch (InvalidOperationException)
        {
            // The reader's answer to an escape such as \ud800 that stands for no character.
            (int line, int column) = Place(reader.TokenStartIndex);
            _mistakes.Add(new Mistake(
                _file, line, column, "", "not_json", "a text holds an escape that stands for no character",
                "complete \\u escapes"));
        }

        return null;
    }

    private SettingsNode ParseValue(ref Utf8JsonReader reader, string path)
    {
        (int line, int column) = Place(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new SettingsNode(JsonValueKind.Object, line, column, "", ParseMembers(ref reader, path), []);
            case JsonTokenType.StartArray:
                List<SettingsNode> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ParseValue(ref reader, $"{path}[{items.Count}]"));
                }

                return new SettingsNode(JsonValueKind.Array, line, column, "", [], items);
            case JsonTokenType.String:
                return new SettingsNode(JsonValueKind.String, line, column, reader.GetString() ?? "", [], []);
            case JsonTokenType.Number:
                return new SettingsNode(
                    JsonValueKind.Number, line, column, Encoding.UTF8.GetString(reader.ValueSpan), [], []);
            case JsonTokenType.True:
                return new SettingsNode(JsonValueKind.True, line, column, "", [], []);
            case JsonTokenType.False:
                return new SettingsNode(JsonValueKind.False, line, column, "", [], []);
            default:
                return new SettingsNode(JsonValueKind.Null, line, column, "", [], []);
        }
    }

    private List<SettingsMember> ParseMembers(ref Utf8JsonReader reader, string path)
    {
        List<SettingsMember> members = [];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            (int line, int column) = Place(reader.TokenStartIndex);
            string name = reader.GetString() ?? "";
            string memberPath = path.Length == 0 ? name : $"{path}.{name}";
            reader.Read();
            SettingsNode value = ParseValue(ref reader, memberPath);
            if (lines.TryAdd(name, line))
            {
                members.Add(new SettingsMember(name, line, column, value));
            }
            else
            {
                _mistakes.Add(new Mistake(
                    _file, line, column, Printable.Key(memberPath), "duplicate_key",
                    $"the key stands already at line {lines[name]}", "each key once"));
            }
        }

        return members;
    }

    private (int Line, int Column) Place(long index)
    {
        ReadOnlySpan<byte> before = _bytes.AsSpan(0, (int)index);
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
