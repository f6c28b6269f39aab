namespace FreshBooks.Client.Tokens;

/// <summary>The right to read and replace the token file, held by one caller of one process at a time.</summary>
internal sealed class TokenFileLock : IDisposable
{
    // A pair takes about 2.5 KB; more is somebody else's file.
    private const int MaxBytes = 64 * 1024;

    private readonly TokenFile file;
    private readonly string path;
    private readonly FileStream held;

    private TokenFileLock(TokenFile file, FileStream held)
    {
        this.file = file;
        path = file.FullPath;
        this.held = held;
    }

    /// <summary>Returns null while somebody else holds the lock.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>.</exception>
    public static TokenFileLock? TryTake(TokenFile file)
    {
        string path = file.FullPath;
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = TokenFile.OwnerOnly;
        }

        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);

            // Never deleted: a lock file that goes away while two wait for it lets both in.
            TokenFileLock taken = new(file, new FileStream(path + ".lock", options));
            try
            {
                file.Reach(TokenStep.Locked);
                taken.Recover();
                file.Reach(TokenStep.Recovered);
                return taken;
            }
            catch
            {
                taken.Dispose();
                throw;
            }
        }
        catch (IOException exception) when (IsHeldElsewhere(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"Cannot lock the token file {path}; it is untouched. Correct the folder's permissions, then run again.",
                exception);
        }
    }

    /// <summary>Reads the pair; null when there is no file.</summary>
    /// <exception cref="FreshBooksException">
    /// <see cref="FreshBooksFailure.TokenFileUnusable"/>: open to others, not ours, or under a key that is not at hand.
    /// </exception>
    public FoundTokens? Read()
    {
        if (ReadDocument() is not { } document)
        {
            return null;
        }

        RequireKey(document);
        StoredTokens tokens = document.Open(file.Seals) ?? throw new FreshBooksException(
            FreshBooksFailure.TokenFileUnusable,
            $"The token file {path} does not open under its key {document.KeyId}: it was changed or damaged. It is untouched; "
            + "restore it from a copy, or move it away and sign in again.");
        file.Reach(TokenStep.Read);
        return new FoundTokens(tokens, document.Digest);
    }

    /// <summary>Refuses to replace tokens that another key opens; what is no token file has nothing to lose.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>.</exception>
    public void RequireKey()
    {
        try
        {
            if (File.Exists(path) && new FileInfo(path).Length <= MaxBytes && TokenDocument.Parse(File.ReadAllBytes(path)) is { } document)
            {
                RequireKey(document);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception);
        }
    }

    /// <summary>Reads the file without opening what is sealed; null when there is none.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>: open to others, or not ours.</exception>
    public TokenDocument? ReadDocument()
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            CheckOwnerOnly(stream);
            return ReadDocument(stream)
                ?? throw new FreshBooksException(
                    FreshBooksFailure.TokenFileUnusable,
                    $"The file {path} does not hold tokens of this program. It is untouched; move it away and sign in again.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception);
        }
    }

    /// <summary>Digest of what the file holds, whatever it is; empty when there is none.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>.</exception>
    public string Digest()
    {
        try
        {
            return File.Exists(path) ? TokenDocument.DigestOf(File.ReadAllBytes(path)) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception);
        }
    }

    /// <summary>The pair that was put aside because its predecessor had been replaced by somebody else; null when there is none to use.</summary>
    public StoredTokens? ReadAside()
    {
        try
        {
            using FileStream stream = new(TokenReplacement.AsidePath(path), FileMode.Open, FileAccess.Read, FileShare.Read);
            return IsOwnerOnly(stream) ? ReadDocument(stream)?.Open(file.Seals) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A last resort: whatever is wrong with it, the message about the stored pair is the one that helps.
            return null;
        }
    }

    /// <summary>Removes the pair that was put aside.</summary>
    public void DeleteAside()
    {
        try
        {
            File.Delete(TokenReplacement.AsidePath(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is tried once more another time, and refused.
        }
    }

    /// <summary>Removes the pair; the lock file stays.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>.</exception>
    public void Delete()
    {
        try
        {
            File.Delete(path);
            File.Delete(TokenReplacement.AsidePath(path));
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"The sign-in is ended, but its token file {path} cannot be removed. Delete it by hand.",
                exception);
        }
    }

    /// <inheritdoc cref="TokenReplacement.Open"/>
    public TokenReplacement OpenReplacement() => TokenReplacement.Open(file);

    public void Dispose() => held.Dispose();

    /// <summary>
    /// Finishes what a killed process left: a complete temporary file is the successor of the content that it names, and that is spent;
    /// an incomplete one was never used by anybody.
    /// </summary>
    private void Recover()
    {
        string temporary = TokenReplacement.TemporaryPath(path);
        if (!File.Exists(temporary))
        {
            return;
        }

        TokenDocument? document;
        using (FileStream stream = new(temporary, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            document = IsOwnerOnly(stream) ? ReadDocument(stream) : null;
        }

        // One under a key that is not at hand is complete as well, and no less the newest: it is never deleted.
        if (document is not null)
        {
            TokenReplacement.PutInPlace(file, document.Replaces);
        }
        else
        {
            File.Delete(temporary);
        }
    }

    private static TokenDocument? ReadDocument(FileStream stream)
    {
        if (stream.Length > MaxBytes)
        {
            return null;
        }

        byte[] content = new byte[stream.Length];
        int read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return TokenDocument.Parse(content[..read]);
    }

    private void RequireKey(TokenDocument document)
    {
        if (document.KeyId is { } keyId && file.Seals.All(seal => seal.KeyId != keyId))
        {
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"The token file {path} is encrypted under the key {keyId}; {KeysAtHand()}. It is untouched and nothing was asked. "
                + "Give the key that it was written under, finish a key rotation that was stopped, or move the file away and sign in again.");
        }
    }

    private string KeysAtHand() => file.Seals.Count == 0
        ? "no key was given"
        : "the key given is " + string.Join(" or ", file.Seals.Select(seal => seal.KeyId));

    private FreshBooksException Unreadable(Exception exception) => new(
        FreshBooksFailure.TokenFileUnusable,
        $"Cannot read the token file {path}; it is untouched. Correct its permissions, then run again.",
        exception);

    private void CheckOwnerOnly(FileStream stream)
    {
        if (!IsOwnerOnly(stream))
        {
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"The token file {path} can be reached by other users of this computer, so it is not used. "
                + "Run: chmod 600 on it. If others may have read it, sign in again as well.");
        }
    }

    // Asked of the open file, so that nobody can swap it in between. On Windows the folder's access list decides.
    private static bool IsOwnerOnly(FileStream stream) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(stream.SafeFileHandle) & ~TokenFile.OwnerOnly) == 0;

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, TokenFile.OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    // EWOULDBLOCK of Linux and macOS; sharing and lock violations of Windows.
    private static bool IsHeldElsewhere(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;
}
