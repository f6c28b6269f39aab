namespace Metro2.Etl.Transform;

/// <summary>What is read from a SQL file without understanding SQL: its leading comment.</summary>
internal static class SqlText
{
    /// <summary>The lines of the leading comment, without <c>--</c>; blank lines before and between are skipped.</summary>
    public static IEnumerable<string> Header(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith("--", StringComparison.Ordinal))
            {
                yield return trimmed[2..].Trim();
            }
            else if (trimmed.Length > 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The value of <c>-- key: value</c> in the leading comment; null when there is none.</summary>
    /// <exception cref="FormatException">The key stands twice.</exception>
    public static string? HeaderValue(string text, string key)
    {
        string start = $"{key}:";
        string[] found =
        [
            .. Header(text)
                .Where(line => line.StartsWith(start, StringComparison.Ordinal))
                .Select(line => line[start.Length..].Trim()),
        ];
        return found.Length > 1 ? throw new FormatException($"'-- {start}' stands twice.") : found.SingleOrDefault();
    }

    /// <summary>The text without the semicolon that may close it.</summary>
    public static string WithoutSemicolon(string text) => text.TrimEnd().TrimEnd(';').TrimEnd();

    /// <summary>Whether a name needs no quotes in SQL: lower-case letters, digits and underscores, a letter first.</summary>
    public static bool IsPlainName(string name) =>
        name.Length > 0
        && char.IsAsciiLetterLower(name[0])
        && name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_');
}
