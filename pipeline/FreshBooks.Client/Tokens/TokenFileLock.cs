namespace FreshBooks.Client.Tokens;

/// <summary>The right to read and replace the token file, held by one caller of one process at a time.</summary>
internal sealed class TokenFileLock : IDisposable
{
    // A pair takes about 1.5 KB; more is somebody else's file.
    private const int MaxBytes = 64 * 1024;

    private readonly string path;
    private readonly FileStream held;

    private TokenFileLock(string path, FileStream held)
    {
        this.path = path;
        this.held = held;
    }

    /// <summary>Returns null while somebody else holds the lock.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>.</exception>
    public static TokenFileLock? TryTake(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = TokenFile.OwnerOnly;
        }

        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);

            // Never deleted: a lock file that goes away while two wait for it lets both in.
            TokenFileLock taken = new(path, new FileStream(path + ".lock", options));
            try
            {
                taken.Recover();
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
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>: open to others, or not ours.</exception>
    public StoredTokens? Read()
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            CheckOwnerOnly(stream);
            return ReadTokens(stream)
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
            throw new FreshBooksException(
                FreshBooksFailure.TokenFileUnusable,
                $"Cannot read the token file {path}; it is untouched. Correct its permissions, then run again.",
                exception);
        }
    }

    /// <summary>Removes the pair; the lock file stays.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.TokenFileUnusable"/>.</exception>
    public void Delete()
    {
        try
        {
            File.Delete(path);
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
    public TokenReplacement OpenReplacement() => TokenReplacement.Open(path);

    public void Dispose() => held.Dispose();

    /// <summary>
    /// Finishes what a killed process left: a complete temporary file is the newest pair, and its predecessor is spent;
    /// an incomplete one was never used by anybody.
    /// </summary>
    private void Recover()
    {
        string temporary = TokenReplacement.TemporaryPath(path);
        if (!File.Exists(temporary))
        {
            return;
        }

        bool isComplete;
        using (FileStream stream = new(temporary, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            isComplete = IsOwnerOnly(stream) && ReadTokens(stream) is not null;
        }

        if (isComplete)
        {
            File.Move(temporary, path, overwrite: true);
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }
        else
        {
            File.Delete(temporary);
        }
    }

    private static StoredTokens? ReadTokens(FileStream stream)
    {
        if (stream.Length > MaxBytes)
        {
            return null;
        }

        byte[] json = new byte[stream.Length];
        int read = stream.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
        return StoredTokens.FromJson(json.AsMemory(0, read));
    }

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
