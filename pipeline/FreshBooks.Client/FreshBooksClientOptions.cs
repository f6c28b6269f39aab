namespace FreshBooks.Client;

/// <summary>
/// All settings of a <see cref="FreshBooksClient"/>. They are checked once, by the client's constructor.
/// Holds secrets: <see cref="ToString"/> names the address only.
/// </summary>
public sealed record FreshBooksClientOptions
{
    /// <summary>The scopes that reading the four streams takes, and no more.</summary>
    public static IReadOnlyList<string> ReadScopes { get; } =
    [
        "user:profile:read",
        "user:clients:read",
        "user:invoices:read",
        "user:payments:read",
        "user:credit_notes:read",
    ];

    /// <summary>Scheme, host and port of the API. Plain http is accepted for loopback addresses only.</summary>
    public Uri ApiAddress { get; init; } = new("https://api.freshbooks.com");

    /// <summary>Scheme, host and port of the consent page. Plain http is accepted for loopback addresses only.</summary>
    public Uri AuthorizeAddress { get; init; } = new("https://auth.freshbooks.com");

    /// <summary>Client id of the app in the developer portal.</summary>
    public required string ClientId { get; init; }

    /// <summary>Client secret of the app. Sent to the token address only.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The redirect address exactly as registered; it is compared byte by byte, so it is never normalised here.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>
    /// A refresh token from elsewhere, used only while the token file holds none. It works once;
    /// from then on the file has its successor.
    /// </summary>
    public string? InitialRefreshToken { get; init; }

    /// <summary>Scopes asked for at the consent page; a scope that the app lacks refuses the whole consent.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ReadScopes;

    /// <summary>Rows asked for per page, 1 to 100. The service cuts larger values to 100 in silence, so they are refused here.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Requests on the wire at the same time, 1 to 32.</summary>
    public int MaxRequestsInFlight { get; init; } = 4;

    /// <summary>
    /// Least time between the starts of two requests, 0 to 1 minute. The default keeps to five a second;
    /// the service publishes no limit. Zero switches pacing off, as suits a server of one's own.
    /// </summary>
    public TimeSpan MinRequestInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Requests that begin within any 60 seconds, 1 to 100,000. The default is what the service's headers were seen to announce;
    /// nothing is documented.
    /// </summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>Requests of one UTC day, 1 to 100,000,000. The default is the one figure that a vendor lists: five a second.</summary>
    public int RequestsPerDay { get; init; } = 432_000;

    /// <summary>Requests of this UTC day that were sent before, by other clients; not negative.</summary>
    public long RequestsSpentToday { get; init; }

    /// <summary>Failed attempts in a row, within half a minute, after which nothing is sent for <see cref="BreakerPause"/>; 2 to 10,000.</summary>
    public int BreakerFailures { get; init; } = 10;

    /// <summary>How long nothing is sent after <see cref="BreakerFailures"/>; 500 milliseconds to 10 minutes.</summary>
    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for one attempt, from sending to the last byte of the body; above zero, at most 1 hour.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Further attempts after the first at answers that may pass (408, 429, 5xx, network, timeouts, broken JSON); 0 to 20.</summary>
    public int MaxRetries { get; init; } = 6;

    /// <summary>Median of the first back-off; later ones double. Above zero, at most <see cref="MaxRetryDelay"/>.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait before another attempt, at most 1 hour. A <c>Retry-After</c> beyond it is not cut short: the request fails
    /// with <see cref="FreshBooksFailure.RateLimited"/> or <see cref="FreshBooksFailure.Unavailable"/> and says how long to wait.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time left to an access token below which a new one is fetched first; 0 to 6 hours.</summary>
    public TimeSpan RefreshMargin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Largest accepted body after decompression, in bytes; 1 KiB to 1 GiB.</summary>
    public int MaxBodyBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Value of the <c>X-API-VERSION</c> header.</summary>
    public string ApiVersion { get; init; } = "2023-02-20";

    /// <summary>Names the address only; the other settings include secrets.</summary>
    public override string ToString() => $"FreshBooks at {ApiAddress.GetLeftPart(UriPartial.Authority)}";

    /// <summary>Refuses what cannot work, naming the setting and never its value.</summary>
    /// <exception cref="ArgumentException">A setting is missing or out of its range.</exception>
    internal void Check()
    {
        CheckAddress(ApiAddress, nameof(ApiAddress));
        CheckAddress(AuthorizeAddress, nameof(AuthorizeAddress));
        CheckText(ClientId, nameof(ClientId));
        CheckText(ClientSecret, nameof(ClientSecret));
        CheckText(RedirectUri, nameof(RedirectUri));
        CheckText(ApiVersion, nameof(ApiVersion));
        if (InitialRefreshToken is not null)
        {
            CheckText(InitialRefreshToken, nameof(InitialRefreshToken));
        }

        CheckRange(PageSize, 1, 100, nameof(PageSize));
        CheckRange(MaxRequestsInFlight, 1, 32, nameof(MaxRequestsInFlight));
        CheckRange(RequestsPerMinute, 1, 100_000, nameof(RequestsPerMinute));
        CheckRange(RequestsPerDay, 1, 100_000_000, nameof(RequestsPerDay));
        CheckRange(RequestsSpentToday, 0L, long.MaxValue, nameof(RequestsSpentToday));
        CheckRange(BreakerFailures, 2, 10_000, nameof(BreakerFailures));
        CheckRange(BreakerPause, TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(10), nameof(BreakerPause));
        CheckRange(MaxRetries, 0, 20, nameof(MaxRetries));
        CheckRange(MaxBodyBytes, 1024, 1024 * 1024 * 1024, nameof(MaxBodyBytes));

        // Polly refuses a timeout below 10 ms.
        CheckRange(RequestTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1), nameof(RequestTimeout));
        CheckRange(MinRequestInterval, TimeSpan.Zero, TimeSpan.FromMinutes(1), nameof(MinRequestInterval));
        CheckRange(MaxRetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), nameof(MaxRetryDelay));
        CheckRange(RetryDelay, TimeSpan.FromMilliseconds(1), MaxRetryDelay, nameof(RetryDelay));
        CheckRange(RefreshMargin, TimeSpan.Zero, TimeSpan.FromHours(6), nameof(RefreshMargin));
    }

    private static void CheckAddress(Uri address, string name)
    {
        bool isUsable = address.IsAbsoluteUri
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
        if (!isUsable)
        {
            throw new ArgumentException(
                $"{name} has to be https (or http on loopback) with host and port only, without path, query or user.", name);
        }
    }

    private static void CheckText(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value) || value.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            throw new ArgumentException($"{name} is missing or has control characters.", name);
        }
    }

    private static void CheckRange<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} has to be from {least} to {most}.");
        }
    }
}
