using FreshBooks.Client.Requests;

namespace FreshBooks.Client.Tokens;

/// <summary>
/// The access token for the next request. One refresh at a time in this process (the turn) and among processes (the file's lock);
/// a new pair is on the disk before its access token is handed out.
/// </summary>
internal sealed class TokenSource(
    FreshBooksClientOptions options,
    TokenFile file,
    TokenEndpoint endpoint,
    TimeProvider timeProvider,
    Func<double> jitter,
    Action<FreshBooksNotice> notify) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private volatile CurrentTokens? current;

    /// <summary>A token that is not about to expire.</summary>
    /// <exception cref="FreshBooksException">No usable grant, or no way to get or keep a new token.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken) =>
        current is { } known && timeProvider.GetUtcNow() < known.RefreshAt
            ? known.Tokens.AccessToken
            : await RenewAsync(refused: null, cancellationToken);

    /// <summary>A token other than the refused one; somebody else may have fetched it already.</summary>
    /// <exception cref="FreshBooksException">No usable grant, or no way to get or keep a new token.</exception>
    public Task<string> ReplaceAsync(string refused, CancellationToken cancellationToken) =>
        RenewAsync(refused, cancellationToken);

    /// <summary>Whether the grant is known not to hold a scope.</summary>
    public bool Lacks(string scope) =>
        current?.Tokens.Scope is { Length: > 0 } granted && !granted.Split(' ').Contains(scope, StringComparer.Ordinal);

    /// <summary>Turns an authorization code into stored tokens, replacing whatever was stored.</summary>
    /// <exception cref="FreshBooksException">The code is spent, the app's settings are wrong, or the answer did not come.</exception>
    public async Task SignInAsync(string code, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            using TokenFileLock held = await file.LockAsync(cancellationToken);
            held.RequireKey();
            string madeFrom = held.Digest();
            using TokenReplacement replacement = held.OpenReplacement();
            cancellationToken.ThrowIfCancellationRequested();
            Attempt<StoredTokens> attempt = await endpoint.ExchangeCodeAsync(code);
            if (attempt.Failure is { } failure)
            {
                throw failure.ToException(RequestTarget.Tokens, 1, SignInAdvice(failure.Failure));
            }

            Keep(replacement, attempt.Value!, madeFrom);
            held.DeleteAside();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Replaces the stored pair now, however long its access token still lives.</summary>
    /// <exception cref="FreshBooksException">No usable grant, or no way to get or keep a new token.</exception>
    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            using TokenFileLock held = await file.LockAsync(cancellationToken);
            await RefreshAsync(held, held.Read(), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the grant at the service, then forgets it here; false when nothing was stored.</summary>
    /// <exception cref="FreshBooksException">The service did not end it; the tokens are still stored.</exception>
    public async Task<bool> SignOutAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            using TokenFileLock held = await file.LockAsync(cancellationToken);
            if (held.Read() is not { } stored)
            {
                return false;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (await endpoint.RevokeAsync(stored.Tokens.RefreshToken) is { } failure)
            {
                throw failure.ToException(
                    RequestTarget.Revocation, 1, "The tokens are still stored and may still work: sign out again, or remove the app's access in FreshBooks.");
            }

            held.Delete();
            current = null;
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static string? SignInAdvice(FreshBooksFailure failure) => failure switch
    {
        FreshBooksFailure.SignInRequired =>
            "Open the consent page for a new authorization code; one lives five minutes, works once, "
            + "and belongs to the redirect address it was asked for with.",
        FreshBooksFailure.Unavailable or FreshBooksFailure.RateLimited =>
            "No tokens were stored. The code may be spent: open the consent page for a new one.",
        _ => null,
    };

    private async Task<string> RenewAsync(string? refused, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited for the turn finds the work done.
            if (current is { } known && IsFresh(known, refused))
            {
                return known.Tokens.AccessToken;
            }

            using TokenFileLock held = await file.LockAsync(cancellationToken);
            FoundTokens? stored = held.Read();
            if (stored?.Tokens is { } tokens && IsFresh(new CurrentTokens(tokens, tokens.ExpiresAt - options.RefreshMargin), refused))
            {
                current = new CurrentTokens(tokens, tokens.ExpiresAt - options.RefreshMargin);
                return tokens.AccessToken;
            }

            await RefreshAsync(held, stored, cancellationToken);
            return current!.Tokens.AccessToken;
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsFresh(CurrentTokens tokens, string? refused) =>
        tokens.Tokens.AccessToken != refused && timeProvider.GetUtcNow() < tokens.RefreshAt;

    private async Task RefreshAsync(TokenFileLock held, FoundTokens? stored, CancellationToken cancellationToken)
    {
        string refreshToken = stored?.Tokens.RefreshToken ?? options.InitialRefreshToken ?? throw new FreshBooksException(
            FreshBooksFailure.SignInRequired,
            $"Nobody is signed in: {file.FullPath} does not exist and no initial refresh token is configured. Sign in first.");
        string madeFrom = stored?.Digest ?? "";
        using TokenReplacement replacement = held.OpenReplacement();
        cancellationToken.ThrowIfCancellationRequested();
        Attempt<StoredTokens> attempt = await endpoint.RefreshAsync(refreshToken);
        int attempts = 1;
        string? advice = null;
        if (attempt.Failure is { } failure && await MayAskAgainAsync(failure, held, refreshToken, cancellationToken))
        {
            // A lost answer may have rotated the token, so this is the one question that tells: alive or spent.
            FoundTokens? newest = held.Read();
            madeFrom = newest?.Digest ?? "";
            attempt = await endpoint.RefreshAsync(newest?.Tokens.RefreshToken ?? refreshToken);
            attempts = 2;
            advice = attempt.Failure?.Failure == FreshBooksFailure.SignInRequired && failure.IsTransient
                ? "The answer to the first attempt was lost after the service had replaced the token; sign in again."
                : null;
        }

        // The stored pair may be an older one that somebody put back over the one that is alive.
        if (attempt.Failure?.Failure == FreshBooksFailure.SignInRequired && held.ReadAside() is { } aside)
        {
            attempt = await endpoint.RefreshAsync(aside.RefreshToken);
            attempts++;
            if (attempt.Failure?.Failure == FreshBooksFailure.SignInRequired)
            {
                held.DeleteAside();
            }
        }

        if (attempt.Failure is { } final)
        {
            throw final.ToException(RequestTarget.Tokens, attempts, advice);
        }

        Keep(replacement, attempt.Value!, madeFrom);
        held.DeleteAside();
    }

    /// <summary>Whether one more question is safe, after the wait that it takes.</summary>
    private async Task<bool> MayAskAgainAsync(
        RequestFailure failure, TokenFileLock held, string asked, CancellationToken cancellationToken)
    {
        if (failure.Failure == FreshBooksFailure.SignInRequired)
        {
            // Somebody who does not know the lock may have stored a newer one.
            return held.Read() is { } stored && stored.Tokens.RefreshToken != asked;
        }

        if (!failure.IsTransient || failure.RetryAfter > options.MaxRetryDelay)
        {
            return false;
        }

        TimeSpan wait = failure.RetryAfter ?? options.RetryDelay * (0.5 + jitter());
        notify(new FreshBooksNotice(
            FreshBooksNoticeKind.Retrying, $"Refreshing the tokens failed: {failure.What}. One more attempt follows.", Delay: wait));
        await Task.Delay(wait, timeProvider, cancellationToken);
        return true;
    }

    private void Keep(TokenReplacement replacement, StoredTokens tokens, string madeFrom)
    {
        replacement.Commit(tokens, madeFrom);

        // A lifetime shorter than the margin would ask for a new token before every request: half of what is left has to do,
        // and a token that claims to be over is used until it is refused.
        DateTimeOffset now = timeProvider.GetUtcNow();
        TimeSpan left = tokens.ExpiresAt - now;
        DateTimeOffset refreshAt = left > options.RefreshMargin * 2 ? tokens.ExpiresAt - options.RefreshMargin
            : left > TimeSpan.Zero ? now + (left / 2)
            : DateTimeOffset.MaxValue;
        current = new CurrentTokens(tokens, refreshAt);
        notify(new FreshBooksNotice(FreshBooksNoticeKind.TokensRefreshed, "A new pair of tokens is stored."));
    }

    /// <summary>A pair and the moment from which it is not used without asking for its successor.</summary>
    private sealed record CurrentTokens(StoredTokens Tokens, DateTimeOffset RefreshAt);
}
