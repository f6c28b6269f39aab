namespace FreshBooks.Client.Tokens;

/// <summary>
/// The next content of the token file. It is opened before the service is asked for tokens, so that a full disk or a
/// read-only folder shows while the old refresh token still works.
/// </summary>
internal sealed class TokenReplacement : IDisposable
{
    // A pair takes about 2.5 KB.
    private const int ReservedBytes = 16 * 1024;

    private readonly TokenFile file;
    private readonly FileStream stream;
    private bool isWritten;

    private TokenReplacement(TokenFile file, FileStream stream)
    {
        this.file = file;
        this.stream = stream;
    }

    public static string TemporaryPath(string path) => path + ".new";

    /// <summary>Where a pair goes whose predecessor was replaced by somebody else meanwhile.</summary>
    public static string AsidePath(string path) => path + ".aside";

    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>: nothing has been asked or changed yet.</exception>
    public static TokenReplacement Open(TokenFile file)
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
            TokenReplacement replacement = new(file, new FileStream(TemporaryPath(file.FullPath), options));
            file.Reach(TokenStep.Opened);
            return replacement;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"Cannot write next to the token file {file.FullPath}; no tokens were asked for, the stored ones are untouched. "
                + "Make room on the disk or correct the folder's permissions, then run again.",
                exception);
        }
    }

    /// <summary>Puts the pair in the place of the one that it was made from; when this returns, it outlives a power cut.</summary>
    /// <param name="tokens">The pair.</param>
    /// <param name="madeFrom">Digest of the content that it replaces; empty when there was none.</param>
    /// <exception cref="FreshBooksException">
    /// <see cref="FreshBooksFailure.TokenFileUnusable"/>: the pair may be lost; <see cref="FreshBooksFailure.Unavailable"/>: somebody who does
    /// not know the lock replaced the file, and the pair is kept beside it.
    /// </exception>
    public void Commit(StoredTokens tokens, string madeFrom)
    {
        string path = file.FullPath;
        try
        {
            file.Reach(TokenStep.Answered);
            stream.Write(TokenDocument.ToBytes(tokens, madeFrom, file.Seal));
            stream.Flush();
            file.Reach(TokenStep.Written);
            stream.Flush(flushToDisk: true);

            // From here on the temporary file is the only place of a live refresh token: it is never deleted, only renamed.
            isWritten = true;
            stream.Dispose();
            file.Reach(TokenStep.Flushed);
            if (!PutInPlace(file, madeFrom))
            {
                throw new FreshBooksException(
                    FreshBooksFailure.Unavailable,
                    $"The token file {path} was replaced by something else while its tokens were being renewed; it is left as it is. The new pair stands "
                    + "beside it, in the file ending in .aside, and is tried when the stored one is refused. Run again.");
            }

            file.Reach(TokenStep.Settled);
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
            File.Delete(TemporaryPath(file.FullPath));
        }
    }

    /// <summary>Renames the temporary file over the stored one if that is still the expected one, else aside.</summary>
    public static bool PutInPlace(TokenFile file, string? madeFrom)
    {
        string path = file.FullPath;
        string temporary = TemporaryPath(path);

        // A file that is gone has no pair to lose.
        bool isExpected = madeFrom is null || !File.Exists(path) || TokenDocument.DigestOf(File.ReadAllBytes(path)) == madeFrom;
        file.Reach(TokenStep.Compared);
        File.Move(temporary, isExpected ? path : AsidePath(path), overwrite: true);
        file.Reach(TokenStep.Renamed);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
        return isExpected;
    }
}
