using FreshBooks.Client.Tokens;

namespace FreshBooks.Client;

/// <summary>
/// Where the tokens live between runs: a JSON file that its owner alone can reach, replaced as a whole and flushed to the disk before
/// a new token is used. Beside it stand a lock file (<c>.lock</c>, stays) and, for moments, the next content (<c>.new</c>).
/// Every process with its own instance on the same path takes turns.
/// </summary>
public sealed class TokenFile
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // The holder may wait for two slow answers and a pause between them.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LockPollInterval = TimeSpan.FromMilliseconds(50);

    private readonly TimeProvider timeProvider;

    /// <param name="path">Path of the file; the file and its folder need not exist yet.</param>
    /// <param name="timeProvider">Clock for the wait for another process.</param>
    public TokenFile(string path, TimeProvider timeProvider)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FullPath = Path.GetFullPath(path);
        this.timeProvider = timeProvider;
    }

    /// <summary>Full path of the file.</summary>
    public string FullPath { get; }

    /// <summary>What the file holds, without the tokens; null when there is no file.</summary>
    /// <param name="cancellationToken">Ends the wait for another process.</param>
    /// <exception cref="FreshBooksException">
    /// <see cref="FreshBooksFailure.TokenFileUnusable"/>, or <see cref="FreshBooksFailure.Unavailable"/> when another process keeps the lock.
    /// </exception>
    public async Task<TokenFileState?> GetStateAsync(CancellationToken cancellationToken)
    {
        using TokenFileLock held = await LockAsync(cancellationToken);
        return held.Read() is { } tokens ? new TokenFileState(tokens.ExpiresAt, tokens.Scope) : null;
    }

    /// <summary>Names the path.</summary>
    public override string ToString() => $"token file {FullPath}";

    internal async Task<TokenFileLock> LockAsync(CancellationToken cancellationToken)
    {
        long startedAt = timeProvider.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TokenFileLock.TryTake(FullPath) is { } taken)
            {
                return taken;
            }

            if (timeProvider.GetElapsedTime(startedAt) > LockTimeout)
            {
                throw new FreshBooksException(
                    FreshBooksFailure.Unavailable,
                    $"Another process has held the lock of the token file {FullPath} for minutes; nothing was changed. "
                    + "Look for a run that hangs, then run again.");
            }

            await Task.Delay(LockPollInterval, timeProvider, cancellationToken);
        }
    }
}

/// <summary>What may be told about stored tokens.</summary>
/// <param name="AccessTokenExpiresAt">End of the access token, UTC. The refresh token does not age.</param>
/// <param name="Scope">Granted scopes, separated by spaces.</param>
public sealed record TokenFileState(DateTimeOffset AccessTokenExpiresAt, string Scope);
