using FreshBooks.Client;

namespace Metro2.Etl.Configuration;

/// <summary>How the source is reached.</summary>
/// <param name="ApiAddress">Base address of the API; https, or http on this machine.</param>
/// <param name="AuthorizeAddress">Base address of the consent page.</param>
/// <param name="ClientId">Id of the FreshBooks app.</param>
/// <param name="RedirectUri">Exactly as registered with the app.</param>
/// <param name="AccountId">Account to read; null when the sign-in sees exactly one.</param>
/// <param name="TokenFile">Full path of the file that keeps the tokens.</param>
/// <param name="RequestsInFlight">Requests at the same time, 1 to 16.</param>
/// <param name="PageSize">Records a page, 1 to 100; the API's own cap is 100.</param>
/// <param name="MinRequestInterval">Least time between the starts of two requests, 0 to 1 minute.</param>
/// <param name="RequestTimeout">Longest wait for one answer.</param>
/// <param name="MaxRetries">Attempts after the first, 0 to 20.</param>
/// <param name="Secrets">What never leaves the process.</param>
internal sealed record FreshBooksSettings(
    Uri ApiAddress,
    Uri AuthorizeAddress,
    string ClientId,
    string RedirectUri,
    string? AccountId,
    string TokenFile,
    int RequestsInFlight,
    int PageSize,
    TimeSpan MinRequestInterval,
    TimeSpan RequestTimeout,
    int MaxRetries,
    FreshBooksSecrets Secrets)
{
    /// <summary>What the token file is encrypted with; null while the data key was not asked for.</summary>
    public TokenSeal? Seal { get; init; }

    /// <summary>Where the tokens live. Needs the data key, which whatever asks FreshBooks always has.</summary>
    /// <param name="timeProvider">Clock for the wait for another process.</param>
    public TokenFile OpenTokenFile(TimeProvider timeProvider) => new(
        TokenFile,
        timeProvider,
        Seal ?? throw new InvalidOperationException("The settings were loaded for a command that does not ask FreshBooks."));

    /// <summary>The same for the client library. Needs the client secret, which a loaded run always has.</summary>
    public FreshBooksClientOptions ToClientOptions() => new()
    {
        ApiAddress = ApiAddress,
        AuthorizeAddress = AuthorizeAddress,
        ClientId = ClientId,
        ClientSecret = Secrets.ClientSecret
            ?? throw new InvalidOperationException("The settings were loaded for a command that does not ask FreshBooks."),
        RedirectUri = RedirectUri,
        InitialRefreshToken = Secrets.RefreshToken,
        PageSize = PageSize,
        MaxRequestsInFlight = RequestsInFlight,
        MinRequestInterval = MinRequestInterval,
        RequestTimeout = RequestTimeout,
        MaxRetries = MaxRetries,
    };
}

/// <summary>The secrets of the sign-in. A class, not a record: a record prints its properties.</summary>
internal sealed class FreshBooksSecrets(string? clientSecret, string? authorizationCode, string? refreshToken)
{
    /// <summary>No secret at all, for commands that do not ask FreshBooks.</summary>
    public static FreshBooksSecrets None { get; } = new(null, null, null);

    /// <summary>Secret of the app; null when none was given.</summary>
    public string? ClientSecret { get; } = clientSecret;

    /// <summary>A code to exchange for tokens; null when none was given.</summary>
    public string? AuthorizationCode { get; } = authorizationCode;

    /// <summary>A first refresh token; null when none was given.</summary>
    public string? RefreshToken { get; } = refreshToken;

    /// <summary>Says which secrets are there, never what they are.</summary>
    public override string ToString() =>
        $"client secret {Presence(ClientSecret)}, authorization code {Presence(AuthorizationCode)}, refresh token {Presence(RefreshToken)}";

    private static string Presence(string? secret) => secret is null ? "not set" : "set";
}
