using FreshBooks.Client.Tokens;

namespace FreshBooks.Client;

/// <summary>
/// Where the tokens live between runs: a file that its owner alone can reach, encrypted when a seal is given, replaced as a whole and
/// flushed to the disk before a new token is used, and only by the successor of what it holds. Beside it stand a lock file (<c>.lock</c>,
/// stays) and, for moments, the next content (<c>.new</c>). Every process with its own instance on the same path takes turns.
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
    /// <param name="seal">
    /// What is written is encrypted with it; null writes in clear. A file in clear is read all the same, and encrypted with its next content.
    /// </param>
    /// <param name="formerSeal">Opens what was written under an earlier key; nothing is written with it.</param>
    public TokenFile(string path, TimeProvider timeProvider, TokenSeal? seal = null, TokenSeal? formerSeal = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FullPath = Path.GetFullPath(path);
        this.timeProvider = timeProvider;
        Seal = seal;
        Seals = [.. new[] { seal, formerSeal }.OfType<TokenSeal>()];
    }

    /// <summary>Told behind every step of a rotation, so that a test can end it there.</summary>
    internal Action<TokenStep>? Reached { get; init; }

    internal TokenSeal? Seal { get; }

    internal IReadOnlyList<TokenSeal> Seals { get; }

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
        return held.Read()?.Tokens is { } tokens ? new TokenFileState(tokens.ExpiresAt, tokens.Scope) : null;
    }

    /// <summary>Which key the file is encrypted under, without opening it.</summary>
    /// <param name="cancellationToken">Ends the wait for another process.</param>
    /// <returns>Name of the key; empty for a file in clear; null when there is no file.</returns>
    /// <exception cref="FreshBooksException">Those of <see cref="GetStateAsync"/>.</exception>
    public async Task<string?> GetKeyIdAsync(CancellationToken cancellationToken)
    {
        using TokenFileLock held = await LockAsync(cancellationToken);
        return held.ReadDocument() is { } document ? document.KeyId ?? "" : null;
    }

    /// <summary>Checks that a sign-in would not replace tokens that another key opens.</summary>
    /// <param name="cancellationToken">Ends the wait for another process.</param>
    /// <exception cref="FreshBooksException">Those of <see cref="GetStateAsync"/>.</exception>
    public async Task RequireKeyAsync(CancellationToken cancellationToken)
    {
        using TokenFileLock held = await LockAsync(cancellationToken);
        held.RequireKey();
    }

    /// <summary>Writes the stored pair anew under the seal, unless it is under it already. The service is not asked.</summary>
    /// <param name="cancellationToken">Ends the wait for another process.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="FreshBooksException">Those of <see cref="GetStateAsync"/>; the pair is still stored.</exception>
    public async Task<bool> ResealAsync(CancellationToken cancellationToken)
    {
        using TokenFileLock held = await LockAsync(cancellationToken);
        if (held.Read() is not { } found || held.ReadDocument()?.KeyId == Seal?.KeyId)
        {
            return false;
        }

        using TokenReplacement replacement = held.OpenReplacement();
        replacement.Commit(found.Tokens, found.Digest);
        return true;
    }

    /// <summary>Names the path.</summary>
    public override string ToString() => $"token file {FullPath}";

    internal void Reach(TokenStep step) => Reached?.Invoke(step);

    internal async Task<TokenFileLock> LockAsync(CancellationToken cancellationToken)
    {
        long startedAt = timeProvider.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TokenFileLock.TryTake(this) is { } taken)
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
