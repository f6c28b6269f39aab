using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Metro2.Etl.Webhooks;

/// <summary>
/// Listens on loopback for webhooks, behind whatever ends the public HTTPS connection. A message that one of the callbacks signed marks a record
/// to be fetched; every other message changes nothing. Answers: 204 taken, 400 no such form, 401 not signed, 404 another account, 405 no POST,
/// 413 too long, 503 the warehouse refused (FreshBooks asks again).
/// </summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private const string VerificationField = "verifier";

    private const string SignatureField = "X-FreshBooks-Hmac-SHA256";
    private const int LongestBody = 16 * 1024;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly string _accountId;
    private readonly DuckDBConnection _connection;
    private readonly WebhookVerifiers _verifiers;
    private readonly TimeProvider _time;
    private readonly WebApplication _server;

    // One place is enough: it says that something came, the tables say what.
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _takenCount;
    private long _refusedCount;

    private WebhookReceiver(int port, string accountId, DuckDbWarehouse warehouse, WebhookVerifiers verifiers, TimeProvider time)
    {
        (_accountId, _verifiers, _time) = (accountId, verifiers, time);
        _connection = warehouse.OpenConnection();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Limits.MaxConcurrentConnections = 32;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        // The stock lifetime would take Ctrl-C away from the command.
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        _server = builder.Build();
        ((IApplicationBuilder)_server).Run(async context => context.Response.StatusCode = Count(await AnswerAsync(context.Request)));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Listens on 127.0.0.1.</summary>
    /// <param name="port">TCP port; 0 lets the system choose.</param>
    /// <param name="accountId">The accounting account whose messages count.</param>
    /// <param name="warehouse">Takes the marks, on a connection of its own.</param>
    /// <param name="verifiers">Secrets of the callbacks.</param>
    /// <param name="time">Clock of the marks.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the port is taken.</exception>
    public static async Task<WebhookReceiver> StartAsync(
        int port, string accountId, DuckDbWarehouse warehouse, WebhookVerifiers verifiers, TimeProvider time, CancellationToken cancellation)
    {
        WebhookReceiver receiver = new(port, accountId, warehouse, verifiers, time);
        try
        {
            await receiver._server.StartAsync(cancellation);
            receiver.Address = new Uri(
                receiver._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
            return receiver;
        }
        catch (IOException)
        {
            await receiver.DisposeAsync();
            throw new EtlException(
                ExitCode.FixSettings,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Port {port} of 127.0.0.1 is taken. Nothing was read. Give another --listen port, or sync without it: webhooks only shorten the wait."));
        }
        catch
        {
            await receiver.DisposeAsync();
            throw;
        }
    }

    /// <summary>Messages that marked a record or brought an awaited secret.</summary>
    public long TakenCount => Interlocked.Read(ref _takenCount);

    /// <summary>Messages that changed nothing: not signed, no such form, of another account, too long, or not to be kept now.</summary>
    public long RefusedCount => Interlocked.Read(ref _refusedCount);

    /// <summary>Waits until a message was taken since the last time.</summary>
    public async Task NewsAsync(CancellationToken cancellation) => await _news.Reader.ReadAsync(cancellation);

    /// <summary>Works on the secrets while no message is looked at.</summary>
    public Task<T> WithVerifiersAsync<T>(Func<WebhookVerifiers, T> work, CancellationToken cancellation) =>
        InTurnAsync(() => work(_verifiers), cancellation);

    /// <summary>Records that wait to be fetched.</summary>
    public async Task<IReadOnlyList<WebhookHint>> WaitingAsync(CancellationToken cancellation) =>
        await InTurnAsync(() => WebhookHints.Waiting(_connection, _accountId), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _connection.Dispose();
        _turn.Dispose();
    }

    private int Count(int status)
    {
        if (status == StatusCodes.Status204NoContent)
        {
            Interlocked.Increment(ref _takenCount);
            _news.Writer.TryWrite(true);
        }
        else
        {
            Interlocked.Increment(ref _refusedCount);
        }

        return status;
    }

    private async Task<int> AnswerAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        string body;
        try
        {
            using StreamReader reader = new(request.Body, Encoding.UTF8);
            body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode;
        }

        if (WebhookMessage.Read(body) is not { } message
            || !long.TryParse(message["object_id"], NumberStyles.None, CultureInfo.InvariantCulture, out long objectId))
        {
            return StatusCodes.Status400BadRequest;
        }

        string signature = request.Headers[SignatureField].ToString();
        try
        {
            return await InTurnAsync(() => Take(message, objectId, signature), request.HttpContext.RequestAborted);
        }
        catch (Exception error) when (error is EtlException or IOException or UnauthorizedAccessException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private int Take(WebhookMessage message, long objectId, string signature)
    {
        if (message[VerificationField] is { Length: > 0 } verifier)
        {
            // Whether FreshBooks signs this message is not documented, so the awaited id is what makes it good.
            return _verifiers.Take(objectId, verifier) ? StatusCodes.Status204NoContent : StatusCodes.Status401Unauthorized;
        }

        if (!message.IsSignedBy(signature, _verifiers.All))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (message["account_id"] != _accountId)
        {
            return StatusCodes.Status404NotFound;
        }

        if (WebhookHints.StreamOf(message["name"]) is { } stream)
        {
            WebhookHints.Mark(_connection, _accountId, stream, objectId, _time.GetUtcNow());
        }

        return StatusCodes.Status204NoContent;
    }

    // The connection and the secrets are for one thread at a time.
    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return work();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lives as long as the command says.</summary>
    private sealed class CommandLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
