using System.Globalization;
using System.Text.Json;
using FreshBooks.Client.Answers;
using FreshBooks.Client.Requests;

namespace FreshBooks.Client;

/// <summary>An address that FreshBooks tells of changes.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Event">Noun for all its verbs, or noun and verb, for example <c>payment.create</c>.</param>
/// <param name="Address">Where messages go.</param>
/// <param name="IsVerified">Whether anything but the verification is sent there.</param>
public sealed record FreshBooksCallback(long Id, string Event, string Address, bool IsVerified);

/// <summary>
/// The callbacks of one account (<c>/events/account/{account}/events/callbacks</c>, webhooks page of the API). To register one takes the read
/// scope of its noun only.
/// </summary>
public sealed class FreshBooksCallbacks
{
    private readonly AuthorizedReader reader;
    private readonly Uri list;

    internal FreshBooksCallbacks(AuthorizedReader reader, Uri apiAddress, string accountId)
    {
        this.reader = reader;
        list = new Uri(apiAddress, $"/events/account/{Uri.EscapeDataString(accountId)}/events/callbacks");
    }

    /// <summary>All callbacks of the account, whoever registered them.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FreshBooksException">The service refused or failed.</exception>
    public async Task<IReadOnlyList<FreshBooksCallback>> ListAsync(CancellationToken cancellationToken)
    {
        List<FreshBooksCallback> all = [];
        int pages = 1;
        for (int number = 1; number <= pages; number++)
        {
            Uri page = new(list, string.Create(CultureInfo.InvariantCulture, $"?page={number}&per_page=100"));
            CallbackAnswer answer = await reader.ReadAsync(RequestTarget.Callbacks, page, CallbackAnswer.Read, cancellationToken);
            all.AddRange(answer.Callbacks);
            pages = answer.Pages;
        }

        return [.. all.DistinctBy(callback => callback.Id)];
    }

    /// <summary>
    /// Registers an address. Never tried twice: nothing tells a second callback from the first, so look into the list before another try.
    /// </summary>
    /// <param name="eventName">Noun, or noun and verb.</param>
    /// <param name="address">Where messages go.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <exception cref="FreshBooksException">The service refused or failed; it may know the callback nevertheless.</exception>
    public Task<FreshBooksCallback> RegisterAsync(string eventName, Uri address, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, list, new { callback = new { @event = eventName, uri = address.AbsoluteUri } }, cancellationToken);

    /// <summary>Proves to have got the verifier; from now on messages are sent.</summary>
    /// <param name="id">The callback.</param>
    /// <param name="verifier">What was sent to its address.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FreshBooksException">The service refused or failed.</exception>
    public Task<FreshBooksCallback> ConfirmAsync(long id, string verifier, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Put, One(id), new { callback = new { callback_id = id, verifier } }, cancellationToken);

    /// <summary>Has the verifier sent to the callback's address again.</summary>
    /// <param name="id">The callback.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FreshBooksException">The service refused or failed.</exception>
    public Task<FreshBooksCallback> ResendAsync(long id, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Put, One(id), new { callback = new { callback_id = id, resend = true } }, cancellationToken);

    private Uri One(long id) => new(list.AbsoluteUri + "/" + id.ToString(CultureInfo.InvariantCulture));

    private async Task<FreshBooksCallback> WriteAsync(HttpMethod method, Uri address, object body, CancellationToken cancellationToken) =>
        (await reader.WriteAsync(
            RequestTarget.Callbacks, method, address, JsonSerializer.SerializeToUtf8Bytes(body), CallbackAnswer.Read, cancellationToken))
        .Callbacks.Single();
}
