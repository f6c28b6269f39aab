using System.Net;

using FreshBooks.Simulator.Books;
using FreshBooks.Simulator.Http;
using FreshBooks.Simulator.OAuth;
using FreshBooks.Simulator.Portfolio;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreshBooks.Simulator;

/// <summary>
/// A FreshBooks on loopback: an invented business with clients, invoices, payments and credit notes, behind the real
/// rules for sign-in, paging, filters and errors.
/// </summary>
public sealed class FreshBooksSimulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly SimulatorOptions _options;
    private readonly TokenBook _tokens;
    private readonly AccountBooks _books;
    private readonly RequestLog _log;
    private readonly Lazy<Dictionary<long, string>> _personas;

    private FreshBooksSimulator(SimulatorOptions options)
    {
        _options = options;
        _tokens = new TokenBook(options);
        _books = new AccountBooks(options);
        _log = new RequestLog();
        Webhooks = new SimulatorWebhooks(options);
        _personas = new Lazy<Dictionary<long, string>>(() => Enumerable.Range(0, options.Clients)
            .ToDictionary(index => PeopleGenerator.FirstClientId + index, index => PersonaPlan.Of(options, index)));

        var exchange = new Exchange(
            options, _tokens, _books, Faults, _log, new ControlEndpoints(_books, Faults, _log, Webhooks), Webhooks);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });

        // The stock lifetime would take Ctrl-C away from the program that hosts the simulator.
        builder.Services.AddSingleton<IHostLifetime, HostedLifetime>();
        _server = builder.Build();
        ((IApplicationBuilder)_server).Run(exchange.RunAsync);
    }

    /// <summary>Base of both the API and the sign-in pages, for example <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Client id of the simulated app.</summary>
    public string ClientId => _tokens.ClientId;

    /// <summary>Client secret of the simulated app.</summary>
    public string ClientSecret => _tokens.ClientSecret;

    /// <summary>The one registered redirect URI.</summary>
    public string RedirectUri { get; } = Business.RedirectUri;

    /// <summary>Account of the accounting family, the only one that exists.</summary>
    public string AccountId { get; } = Business.AccountId;

    /// <summary>Business that owns the account.</summary>
    public long BusinessId { get; } = Business.Id;

    /// <summary>Persona of every generated client (constants of <see cref="Persona"/>) by client id.</summary>
    public IReadOnlyDictionary<long, string> Personas => _personas.Value;

    /// <summary>What goes wrong on demand.</summary>
    public SimulatorFaults Faults { get; } = new();

    /// <summary>Callbacks and what is sent to them.</summary>
    public SimulatorWebhooks Webhooks { get; }

    /// <summary>Requests by route, dropped ones included.</summary>
    public IReadOnlyDictionary<string, int> RequestCounts => _log.Counts;

    /// <summary>The newest requests, oldest first; at most 100,000.</summary>
    public IReadOnlyList<SimulatorRequest> Requests => _log.Requests;

    /// <summary>Successful token answers so far, dropped ones included.</summary>
    public int TokensIssued => _tokens.IssuedCount;

    /// <summary>Generates the portfolio and listens on 127.0.0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<FreshBooksSimulator> StartAsync(SimulatorOptions options, CancellationToken ct = default)
    {
        options.Check();
        var simulator = new FreshBooksSimulator(options);
        try
        {
            await simulator._server.StartAsync(ct);
            IServerAddressesFeature addresses = simulator._server.Services.GetRequiredService<IServer>().Features
                .Get<IServerAddressesFeature>()!;
            simulator.BaseAddress = new Uri(addresses.Addresses.Single() + "/");
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>A fresh authorization code, as the redirect after consent carries it; works once, within five minutes.</summary>
    /// <param name="scope">Granted scopes, space separated; null for all that the app has registered.</param>
    public string IssueAuthorizationCode(string? scope = null) => _tokens.IssueCode(scope ?? _options.Scopes);

    /// <summary>Ends all access tokens at once; refresh tokens live on.</summary>
    public void RevokeAccessTokens() => _tokens.RevokeAccessTokens();

    /// <summary>
    /// Shows the account as it stood at the end of a day: later records are not there yet, later payments, deletions and
    /// archivings have not happened. The next month of the same account is a later day of the same portfolio.
    /// </summary>
    public void ShowAsOf(DateOnly day) => _books.ShowAsOf(day);

    /// <summary>Deletes a record as a person would: it leaves the lists and stays readable by id and with <c>search[vis_state]=1</c>.</summary>
    /// <param name="stream">Name of a stream, for example <c>invoices</c>.</param>
    /// <param name="id">The record's id.</param>
    /// <returns>False when the shown account has no such record.</returns>
    /// <exception cref="InvalidOperationException">The portfolio is too large to be held.</exception>
    public bool Delete(string stream, long id)
    {
        bool isKnown = _books.Delete(stream, id);
        if (isKnown)
        {
            Webhooks.Raise(StreamSpec.Named(stream).SingleKey + ".delete", id);
        }

        return isKnown;
    }

    /// <summary>Pays all that a client owes on the invoices shown; the payments are recorded at the end of the shown day.</summary>
    /// <param name="clientId">The client's id.</param>
    /// <param name="day">The day that the payments carry; earlier than the shown day when they are entered later.</param>
    /// <returns>How many payments were recorded; 0 for a client who owes nothing or whom nobody knows.</returns>
    public int PayOff(long clientId, DateOnly day) => _books.Change(change => change.PayOff(clientId, day));

    /// <summary>Writes the consumer file that belongs to the clients shown: CSV, LF, header row, synthetic persons only.</summary>
    public void WriteConsumerFile(TextWriter writer) => ConsumerFileWriter.Write(writer, _books.ShownHistories);

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Webhooks.DisposeAsync();
    }

    /// <summary>Lives as long as its host says.</summary>
    private sealed class HostedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
