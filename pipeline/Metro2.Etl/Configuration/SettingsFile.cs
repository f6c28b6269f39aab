namespace Metro2.Etl.Configuration;

/// <summary>Opens the small files of settings and says in our words why one cannot be opened.</summary>
internal static class SettingsFile
{
    /// <summary>Reads a whole file of at most <see cref="SettingsText.MaxBytes"/> bytes.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="mistakes">Receives the reason when the file cannot be read.</param>
    /// <param name="check">Looks at the open file before a byte is read; a mistake keeps it unread.</param>
    /// <returns>The bytes, or null.</returns>
    public static byte[]? ReadBytes(string path, List<Mistake> mistakes, Func<string, FileStream, Mistake?>? check = null)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (check?.Invoke(path, stream) is { } mistake)
            {
                mistakes.Add(mistake);
                return null;
            }

            if (stream.Length > SettingsText.MaxBytes)
            {
                mistakes.Add(new Mistake(path, 0, 0, "", "too_large", "the file is too large for settings", "at most 1 MiB"));
                return null;
            }

            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(Unreadable(path, exception));
            return null;
        }
    }

    /// <summary>Why a file cannot be opened.</summary>
    public static Mistake Unreadable(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            new Mistake(path, 0, 0, "", "no_such_file", "the file does not exist", "a file that exists"),
        UnauthorizedAccessException =>
            new Mistake(path, 0, 0, "", "no_permission", "the file cannot be read by this user, or it is a folder", "a file that this user may read"),
        _ => new Mistake(path, 0, 0, "", "unreadable", "the file cannot be read", "a file that can be read"),
    };
}
