namespace Metro2.Etl.Configuration;

/// <summary>Makes names that strangers wrote safe to print.</summary>
internal static class Printable
{
    private const int MaxKeyLength = 80;

    /// <summary>The key when it looks like one, else a stand-in: a pasted secret must not come out again as a "key".</summary>
    public static string Key(string key) =>
        key.Length <= MaxKeyLength && key.All(letter => char.IsAsciiLetterOrDigit(letter) || "_-.[]".Contains(letter, StringComparison.Ordinal))
            ? key
            : "(a key that cannot be printed)";
}
