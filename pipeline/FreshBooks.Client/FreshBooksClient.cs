using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FreshBooks.Client.Answers;
using FreshBooks.Client.Requests;
using FreshBooks.Client.Tokens;

namespace FreshBooks.Client;

/// <summary>
/// Reads FreshBooks page by page: signs in, keeps the tokens alive, keeps to the pace, tries again what can pass, and proves that
/// a page is a page before it hands out the bytes. Safe for concurrent use.
/// </summary>
public sealed class FreshBooksClient : IDisposable
{
    private readonly FreshBooksClientOptions options;
    private readonly RequestSender sender;
    private readonly RequestGate gate;
    private readonly TokenSource tokens;
    private readonly AuthorizedReader reader;
    private readonly Action<FreshBooksNotice> notify;
    private readonly ConcurrentDictionary<(FreshBooksStream, FreshBooksWalk), bool> lowered = [];

    /// <param name="options">Checked here, once.</param>
    /// <param name="tokens">Where the tokens live.</param>
    /// <param name="timeProvider">Clock of expiry, waits and timeouts.</param>
    /// <param name="handler">The network; null for the real one. Not disposed by the client.</param>
    /// <param name="notify">Told of retries, refreshes and lowered page sizes, possibly from several threads at once; must not throw.</param>
    /// <param name="jitter">Numbers from 0 to below 1 that spread the waits; null for random ones.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of its range; the message names it, not its value.</exception>
    public FreshBooksClient(
        FreshBooksClientOptions options,
        TokenFile tokens,
        TimeProvider timeProvider,
        HttpMessageHandler? handler = null,
        Action<FreshBooksNotice>? notify = null,
        Func<double>? jitter = null)
    {
        options.Check();
        this.options = options;
        this.notify = notify ?? (_ => { });
        Func<double> chance = jitter ?? Random.Shared.NextDouble;
        sender = new RequestSender(options, handler, timeProvider);
        gate = new RequestGate(options, timeProvider);
        this.tokens = new TokenSource(
            options, tokens, new TokenEndpoint(options, sender, timeProvider), timeProvider, chance, this.notify);
        reader = new AuthorizedReader(options, sender, gate, this.tokens, timeProvider, chance, this.notify);
    }

    /// <summary>Requests on the wire at the same time, at most.</summary>
    public int MaxRequestsInFlight => options.MaxRequestsInFlight;

    /// <summary>Requests that this client has sent, those that failed included; token requests are not counted.</summary>
    public long RequestsSent => gate.Sent;

    /// <summary>The consent page that a person opens in a browser; it answers with a redirect that carries the code.</summary>
    /// <param name="state">Comes back with the redirect unchanged; compare it before using the code.</param>
    public Uri GetConsentAddress(string state)
    {
        StringBuilder query = new("/oauth/authorize/?response_type=code");
        query.Append("&client_id=").Append(Uri.EscapeDataString(options.ClientId));
        query.Append("&redirect_uri=").Append(Uri.EscapeDataString(options.RedirectUri));
        query.Append("&scope=").Append(Uri.EscapeDataString(string.Join(' ', options.Scopes)));
        query.Append("&state=").Append(Uri.EscapeDataString(state));
        return new Uri(options.AuthorizeAddress, query.ToString());
    }

    /// <summary>Exchanges a code for tokens and stores them. A code works once, so this is never tried twice.</summary>
    /// <param name="authorizationCode">The <c>code</c> of the redirect; lives about five minutes.</param>
    /// <param name="cancellationToken">Ends waiting; once the code is on the wire the exchange is finished and stored regardless.</param>
    /// <exception cref="FreshBooksException">
    /// <see cref="FreshBooksFailure.SignInRequired"/> for a spent code, <see cref="FreshBooksFailure.WrongCredentials"/>,
    /// <see cref="FreshBooksFailure.Unavailable"/> when no answer came, <see cref="FreshBooksFailure.TokenFileUnusable"/>.
    /// </exception>
    public Task SignInAsync(string authorizationCode, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authorizationCode);
        return tokens.SignInAsync(authorizationCode, cancellationToken);
    }

    /// <summary>
    /// Replaces the stored tokens by a new pair now. A scheduler that does it every few weeks keeps a grant in use that no run needs.
    /// </summary>
    /// <param name="cancellationToken">Ends waiting; once the request is on the wire it is finished and stored regardless.</param>
    /// <exception cref="FreshBooksException">
    /// <see cref="FreshBooksFailure.SignInRequired"/> when nobody is signed in or the grant is spent, and those of <see cref="SignInAsync"/>.
    /// </exception>
    public Task RefreshAsync(CancellationToken cancellationToken) => tokens.RotateAsync(cancellationToken);

    /// <summary>Ends the grant at the service and removes the stored tokens.</summary>
    /// <param name="cancellationToken">Ends waiting; once the request is on the wire it is finished regardless.</param>
    /// <returns>False when nobody was signed in.</returns>
    /// <exception cref="FreshBooksException">The service did not end it, or the file cannot be removed; the message says what is left.</exception>
    public Task<bool> SignOutAsync(CancellationToken cancellationToken) => tokens.SignOutAsync(cancellationToken);

    /// <summary>Asks which businesses the signed-in person belongs to (<c>GET /auth/api/v1/users/me</c>).</summary>
    /// <param name="cancellationToken">Honoured at once, except while a token refresh is on the wire.</param>
    /// <exception cref="FreshBooksException">Any group but <see cref="FreshBooksFailure.AccountNotChosen"/>.</exception>
    public Task<FreshBooksIdentity> GetIdentityAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync(
            RequestTarget.Identity,
            new Uri(options.ApiAddress, "/auth/api/v1/users/me"),
            PageJudge.ReadIdentity,
            cancellationToken);

    /// <summary>The callbacks of an account; they share the client's tokens and budget.</summary>
    /// <param name="accountId">The accounting account.</param>
    public FreshBooksCallbacks Callbacks(string accountId) => new(reader, options.ApiAddress, accountId);

    /// <summary>Reads one page of a stream of the accounting family.</summary>
    /// <param name="stream">What to read.</param>
    /// <param name="walk">Which rows.</param>
    /// <param name="accountId">The accounting account: letters and digits, as <see cref="FreshBooksIdentity.ChooseAccount"/> gives it.</param>
    /// <param name="pageNumber">From 1. A page beyond the last has no rows.</param>
    /// <param name="cancellationToken">Honoured at once, except while a token refresh is on the wire.</param>
    /// <exception cref="FreshBooksException">Any group but <see cref="FreshBooksFailure.AccountNotChosen"/>.</exception>
    public Task<SourcePage> GetPageAsync(
        FreshBooksStream stream, FreshBooksWalk walk, string accountId, int pageNumber, CancellationToken cancellationToken) =>
        GetPageAsync(new FreshBooksPageRequest(stream, walk, new FreshBooksAddress(accountId), pageNumber), cancellationToken);

    /// <summary>Reads one page of a stream. An empty page is a real answer; an error never looks like one.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="cancellationToken">Honoured at once, except while a token refresh is on the wire.</param>
    /// <exception cref="FreshBooksException">Any group but <see cref="FreshBooksFailure.AccountNotChosen"/>.</exception>
    public async Task<SourcePage> GetPageAsync(FreshBooksPageRequest request, CancellationToken cancellationToken)
    {
        (FreshBooksStream stream, FreshBooksWalk walk, _, int pageNumber) = request;
        ArgumentOutOfRangeException.ThrowIfLessThan(pageNumber, 1);
        SourcePage page = await reader.ReadAsync(
            RequestTarget.Page(stream, walk, pageNumber),
            new Uri(options.ApiAddress, PageAddress.Of(request, options.PageSize)),
            answer => PageJudge.ReadPage(answer, stream, walk, pageNumber, options.PageSize),
            cancellationToken);
        if (page.PerPage < options.PageSize && lowered.TryAdd((stream, walk), true))
        {
            notify(new FreshBooksNotice(
                FreshBooksNoticeKind.PageSizeLowered,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stream.Name}, walk {walk.ToName()}: {options.PageSize} rows a page were asked for, {page.PerPage} are granted."),
                stream,
                walk,
                pageNumber));
        }

        return page;
    }

    /// <summary>Ends the client. Tokens stay in their file.</summary>
    public void Dispose()
    {
        sender.Dispose();
        gate.Dispose();
        tokens.Dispose();
    }
}
