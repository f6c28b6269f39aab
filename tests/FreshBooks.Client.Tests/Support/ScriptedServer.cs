using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreshBooks.Client.Tests.Support;

/// <summary>A request as it arrived.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool IsToken => Path == "/auth/oauth/token";

    public string Bearer => Headers.TryGetValue("Authorization", out string? value) ? value["Bearer ".Length..] : "";
}

/// <summary>An answer, down to the way in which the connection ends.</summary>
internal sealed record Reply(int Status, byte[] Body)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Announces more bytes than come, then cuts the connection.</summary>
    public int MissingBytes { get; init; }

    /// <summary>Cuts the connection before a status line.</summary>
    public bool Drops { get; init; }

    /// <summary>Sends nothing until the client goes away.</summary>
    public bool Hangs { get; init; }

    /// <summary>Announces no length.</summary>
    public bool Chunked { get; init; }

    /// <summary>Awaited before the answer starts.</summary>
    public Task? After { get; init; }

    public static Reply Json(string body, int status = 200) => new(status, Encoding.UTF8.GetBytes(body));

    public static Reply Dropped => new(200, []) { Drops = true };

    public static Reply Hanging => new(200, []) { Hangs = true };

    public Reply With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}

/// <summary>A real HTTP server whose every byte the test decides.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedRequest> received = [];

    private ScriptedServer(WebApplication app)
    {
        this.app = app;
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public Func<ReceivedRequest, Reply> Answer { get; set; } = _ => Reply.Json("{}", 404);

    public IReadOnlyList<ReceivedRequest> Received => [.. received];

    public IReadOnlyList<ReceivedRequest> TokenRequests => [.. received.Where(request => request.IsToken)];

    public IReadOnlyList<ReceivedRequest> ApiRequests => [.. received.Where(request => !request.IsToken)];

    public static async Task<ScriptedServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        ScriptedServer server = new(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        IServerAddressesFeature addresses =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new Uri(addresses.Addresses.Single());
        return server;
    }

    /// <summary>Answers in this order, then with the last one for ever.</summary>
    public void AnswerInTurn(params Reply[] replies)
    {
        int next = -1;
        Answer = _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new();
        await atOnce.CancelAsync();
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        ReceivedRequest request = new(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(context.RequestAborted));
        received.Enqueue(request);
        await SendAsync(context, Answer(request));
    }

    private static async Task SendAsync(HttpContext context, Reply reply)
    {
        if (reply.After is not null)
        {
            await reply.After;
        }

        if (reply.Hangs)
        {
            TaskCompletionSource gone = new();
            using CancellationTokenRegistration registration = context.RequestAborted.Register(() => gone.SetResult());
            await gone.Task;
            return;
        }

        if (reply.Drops)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        foreach ((string name, string value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (!reply.Chunked)
        {
            context.Response.ContentLength = reply.Body.Length + reply.MissingBytes;
        }

        await context.Response.Body.WriteAsync(reply.Body);
        await context.Response.Body.FlushAsync();
        if (reply.MissingBytes > 0)
        {
            context.Abort();
        }
    }
}
