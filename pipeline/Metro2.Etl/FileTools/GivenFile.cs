namespace Metro2.Etl.FileTools;

/// <summary>Opens files that a person named, and says plainly when that fails.</summary>
internal static class GivenFile
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Opens a file to read.</summary>
    /// <param name="path">As given; relative to the current folder.</param>
    /// <exception cref="EtlException">The file is not there or may not be read.</exception>
    public static FileStream Open(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(ExitCode.FixSettings, $"{full} cannot be read: {exception.Message} Nothing was changed. Check the name and its rights.", exception);
        }
    }

    /// <summary>Whether a file begins like JSON.</summary>
    /// <param name="file">The file at its start; it is there again afterwards.</param>
    public static bool IsJson(FileStream file)
    {
        Span<byte> start = stackalloc byte[64];
        int count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        ReadOnlySpan<byte> text = start[..count];
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        text = text.TrimStart(" \t\r\n"u8);
        return !text.IsEmpty && text[0] is (byte)'{' or (byte)'[';
    }
}
