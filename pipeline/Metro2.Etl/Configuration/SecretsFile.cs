using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Reads secrets from a file that only its owner may read: a JSON object of texts, or lines <c>KEY=VALUE</c>
/// with <c>#</c> comments. The keys are those of <see cref="SecretNames"/>.
/// </summary>
internal static class SecretsFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly string[] s_keys = [.. SecretNames.All, SecretNames.ClientId];

    /// <summary>Reads the file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="mistakes">Receives what is wrong; never a value of the file.</param>
    /// <returns>The values by name; empty when the file cannot be used.</returns>
    public static IReadOnlyDictionary<string, string> Read(string path, List<Mistake> mistakes)
    {
        byte[]? bytes = SettingsFile.ReadBytes(path, mistakes, CheckMode);
        if (bytes is null)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        int first = bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        return first >= 0 && bytes[first] == (byte)'{' ? ReadJson(path, bytes, mistakes) : ReadLines(path, bytes, mistakes);
    }

    /// <summary>Notes that others than the owner can reach a file.</summary>
    public static Mistake? CheckMode(string path, FileStream stream)
    {
        // Windows has access lists instead of modes; files in a profile are private to it there.
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(stream.SafeFileHandle) & Others) == 0)
        {
            return null;
        }

        return new Mistake(
            path, 0, 0, "", "readable_by_others", "other users of this machine can reach the file; treat its secrets as known to them",
            "permission 600 (chmod 600)");
    }

    private static Dictionary<string, string> ReadJson(string path, byte[] bytes, List<Mistake> mistakes)
    {
        Dictionary<string, string> secrets = new(StringComparer.Ordinal);
        SettingsNode? root = SettingsText.Parse(path, bytes, mistakes);
        foreach (SettingsMember member in root?.Members ?? [])
        {
            if (member.Value.Kind != JsonValueKind.String)
            {
                mistakes.Add(new Mistake(
                    path, member.Value.Line, member.Value.Column, Printable.Key(member.Name), "wrong_type", "the value is not a text", "a text in quotes"));
            }
            else
            {
                Add(path, member.Line, member.Name, member.Value.Text, secrets, mistakes);
            }
        }

        return secrets;
    }

    private static Dictionary<string, string> ReadLines(string path, byte[] bytes, List<Mistake> mistakes)
    {
        Dictionary<string, string> secrets = new(StringComparer.Ordinal);
        if (!Utf8.IsValid(bytes))
        {
            mistakes.Add(new Mistake(path, 0, 0, "", "not_utf8", "the file is not UTF-8 text", "UTF-8"));
            return secrets;
        }

        string[] lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            string line = lines[index].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                mistakes.Add(new Mistake(path, index + 1, 0, "", "not_key_value", "the line is not KEY=VALUE", "KEY=VALUE, a comment with #, or an empty line"));
            }
            else
            {
                Add(path, index + 1, line[..equals].TrimEnd(), line[(equals + 1)..].TrimStart(), secrets, mistakes);
            }
        }

        return secrets;
    }

    private static void Add(
        string path, int line, string name, string value, Dictionary<string, string> secrets, List<Mistake> mistakes)
    {
        if (!s_keys.Contains(name, StringComparer.Ordinal))
        {
            // The name is not printed: in this file it can be a secret that lost its key.
            mistakes.Add(new Mistake(
                path, line, 0, "", "unknown_key", "the key is not known" + NearestName.Hint(name, s_keys), string.Join(", ", s_keys)));
        }
        else if (!SettingsSchema.IsToken(value, 4096))
        {
            mistakes.Add(new Mistake(path, line, 0, name, "not_allowed", "the value is not allowed", "1 to 4096 printable ASCII characters without blanks"));
        }
        else if (!secrets.TryAdd(name, value))
        {
            mistakes.Add(new Mistake(path, line, 0, name, "duplicate_key", "the key stands twice", "each key once"));
        }
    }
}
