namespace FreshBooks.Client.Tokens;

/// <summary>
/// The next content of the token file. It is opened before the service is asked for tokens, so that a full disk or a
/// read-only folder shows while the old refresh token still works.
/// </summary>
internal sealed class TokenReplacement : IDisposable
{
    // A pair takes about 1.5 KB.
    private const int ReservedBytes = 16 * 1024;

    private readonly string path;
    private readonly FileStream stream;
    private bool isWritten;

    private TokenReplacement(string path, FileStream stream)
    {
        this.path = path;
        this.stream = stream;
    }

    public static string TemporaryPath(string path) => path + ".new";

    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>: nothing has been asked or changed yet.</exception>
    public static TokenReplacement Open(string path)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            PreallocationSize = ReservedBytes,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = TokenFile.OwnerOnly;
        }

        try
        {
            return new TokenReplacement(path, new FileStream(TemporaryPath(path), options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"Cannot write next to the token file {path}; no tokens were asked for, the stored ones are untouched. "
                + "Make room on the disk or correct the folder's permissions, then run again.",
                exception);
        }
    }

    /// <summary>Puts the pair in the place of the old one; when this returns, it outlives a power cut.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>: the pair may be lost.</exception>
    public void Commit(StoredTokens tokens)
    {
        try
        {
            stream.Write(tokens.ToJson());
            stream.Flush(flushToDisk: true);

            // From here on the temporary file is the only place of a live refresh token: it is never deleted, only renamed.
            isWritten = true;
            stream.Dispose();
            File.Move(TemporaryPath(path), path, overwrite: true);
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"New tokens were issued but could not be stored in {path}. The stored refresh token is spent. "
                + (isWritten
                    ? "The new ones are beside it, in the file ending in .new; correct the cause and run again, it will be picked up."
                    : "Correct the cause, then sign in again."),
                exception);
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        if (!isWritten)
        {
            File.Delete(TemporaryPath(path));
        }
    }
}
