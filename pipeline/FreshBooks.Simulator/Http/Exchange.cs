using System.Globalization;

using FreshBooks.Simulator.Books;
using FreshBooks.Simulator.Faults;
using FreshBooks.Simulator.OAuth;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FreshBooks.Simulator.Http;

/// <summary>One request and its answer: route, fault, sign-in, rows, headers.</summary>
internal sealed class Exchange(
    SimulatorOptions options, TokenBook tokens, AccountBooks books, SimulatorFaults faults, RequestLog log, ControlEndpoints control,
    SimulatorWebhooks webhooks)
{
    private const int RequestsAMinute = 600;

    private readonly OAuthEndpoints _oauth = new(options, tokens);
    private readonly AccountingEndpoints _accounting = new(options, books);
    private readonly CallbackEndpoints _callbacks = new(webhooks);
    private readonly WriteEndpoints _writes = new(books);
    private readonly ReportEndpoints _reports = new(options, books);
    private long _window;
    private int _inWindow;

    public async Task RunAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/__control", StringComparison.Ordinal, out PathString rest))
        {
            await SendAsync(context, await control.AnswerAsync(context.Request, rest), null);
            return;
        }

        Route route = Route.Match(context.Request.Path);
        string? walk = route.IsList ? ListQuery.WalkOf(context.Request.Query) : null;
        SimulatorFault? fault = faults.Take(route.Name, route.IsList, walk, PageOf(route, context.Request.Query));
        await WaitAsync(fault, context.RequestAborted);
        if (fault?.Kind == FaultKind.DropConnection)
        {
            log.Add(route.Name, context.Request, 0);
            context.Abort();
            return;
        }

        Answer answer = Refusal(fault) ?? await AnswerAsync(route, context.Request, fault);
        answer = fault is null ? answer : DataFaults.Apply(answer, fault, route.Stream);
        if (fault?.Kind == FaultKind.RotateThenDrop)
        {
            log.Add(route.Name, context.Request, 0);
            context.Abort();
            return;
        }

        log.Add(route.Name, context.Request, answer.Status);
        await SendAsync(context, answer, fault);
    }

    private static int? PageOf(Route route, IQueryCollection query)
    {
        StringValues page = query["page"];
        return !route.IsList ? null
            : page.Count == 0 ? 1
            : int.TryParse(page[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Max(number, 1)
            : null;
    }

    // Waiting is done in real time: it stands for the network, which the injected clock does not move.
    private async Task WaitAsync(SimulatorFault? fault, CancellationToken cancellation)
    {
        if (fault?.Kind == FaultKind.Hang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }

        TimeSpan delay = (options.ResponseDelay ?? TimeSpan.Zero)
            + (fault?.Kind == FaultKind.Slow ? TimeSpan.FromMilliseconds(fault.DelayMs) : TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, cancellation);
        }
    }

    private static Answer? Refusal(SimulatorFault? fault) => fault?.Kind switch
    {
        FaultKind.TooManyRequests => ErrorBodies.OAuth(429, "rate_limited", "Too many requests.") with
        {
            RetryAfterSeconds = fault.RetryAfterSeconds,
        },
        FaultKind.Status => StatusBody(fault) with
        {
            RetryAfterSeconds = fault.RetryAfterSeconds > 0 ? fault.RetryAfterSeconds : null,
        },
        FaultKind.Unauthorized => ErrorBodies.Unauthenticated(),
        FaultKind.InvalidGrant => OAuthEndpoints.InvalidGrant(),
        FaultKind.UnauthorizedClient => ErrorBodies.OAuth(400, "unauthorized_client", "The client is not authorized to use this grant."),
        _ => null,
    };

    private static Answer StatusBody(SimulatorFault fault) => fault.Shape == ErrorShape.Plain
        ? ErrorBodies.OAuth(fault.Status, "simulated", "A simulated failure.")
        : ErrorBodies.Accounting(fault.Status, 500, "", "A simulated failure.", "", "", fault.Shape == ErrorShape.Newer);

    private async Task<Answer> AnswerAsync(Route route, HttpRequest request, SimulatorFault? fault)
    {
        if (route.Name == Route.Unknown)
        {
            return ErrorBodies.OAuth(404, "not_found", "There is nothing at this path.");
        }

        bool isWrite = request.Method != HttpMethods.Get && route.Stream is { } written
            && WriteEndpoints.Answers(written, request.Method, route.RecordId is not null);
        bool isCallback = route.Name == Route.Callbacks && CallbackEndpoints.Answers(request.Method, route.RecordId is not null);
        if (request.Method != route.Method && !isWrite && !isCallback)
        {
            return ErrorBodies.OAuth(405, "method_not_allowed", "This path does not answer this method.");
        }

        return route.Name switch
        {
            "authorize" => _oauth.Authorize(request.Query),
            "token" => await _oauth.TokenAsync(request),
            "revoke" => await _oauth.RevokeAsync(request),
            _ => await ProtectedAsync(route, request, fault, isWrite),
        };
    }

    private async Task<Answer> ProtectedAsync(Route route, HttpRequest request, SimulatorFault? fault, bool isWrite)
    {
        if (ScopesOf(request) is not { } scopes)
        {
            return ErrorBodies.Unauthenticated();
        }

        if (route.Name == Route.Callbacks)
        {
            return route.Owner == Business.AccountId
                ? await _callbacks.AnswerAsync(route.RecordId, request, scopes)
                : JsonBody.Make(404, JsonBody.AccountingContentType, new { errno = 404, message = "Account not found." });
        }

        if (route is { Stream: null, Report: null })
        {
            // The scope user:profile:read is always granted.
            return IdentityEndpoint.Me();
        }

        bool isNewShape = IsNewShape(request, fault);
        string singular = route.Stream?.SingleKey ?? "report";
        if (!route.IsKnownOwner)
        {
            return route.Stream is { Family: not Family.Accounting } foreign
                ? Envelopes.NotFound(foreign, route.Owner ?? "", isNewShape)
                : ErrorBodies.Accounting(404, 1012, "accountid", "Account not found.", "account", route.Owner ?? "", isNewShape);
        }

        string scope = route.Stream is null ? ReportSpec.Scope : isWrite ? route.Stream.WriteScope : route.Stream.Scope;
        if (!scopes.Split(' ').Contains(scope))
        {
            return ErrorBodies.Accounting(403, 1003, "", "The token lacks a scope for this resource.", singular, "", isNewShape);
        }

        if (route.Report is { } report)
        {
            return _reports.Make(report, request.Query);
        }

        StreamSpec stream = route.Stream!;
        if (isWrite)
        {
            (Answer answer, long id) = await _writes.AnswerAsync(stream, route.RecordId, request, isNewShape, _accounting.Show(stream));
            if (id != 0)
            {
                webhooks.Raise(EventOf(stream, request.Method, books.Find(stream.Name, id)), id);
            }

            return answer;
        }

        return fault?.Kind == FaultKind.FeatureGated
            ? ErrorBodies.Accounting(200, stream.GateErrno, "", $"You do not have access to {stream.Name}.", singular, "", isNewShape)
            : route.RecordId is { } recordId
                ? _accounting.Single(stream, recordId, request, isNewShape)
                : _accounting.List(stream, request, fault, isNewShape);
    }

    private static string EventOf(StreamSpec stream, string method, BookRow? row) =>
        (stream.SingleKey == "invoice_profile" ? "recurring" : stream.SingleKey)
        + (row is null || row.VisState == BookRow.Deleted ? ".delete" : method == HttpMethods.Post ? ".create" : ".update");

    private static bool IsNewShape(HttpRequest request, SimulatorFault? fault) => fault?.Shape switch
    {
        ErrorShape.Older => false,
        ErrorShape.Newer => true,
        _ => string.CompareOrdinal(request.Headers["X-API-VERSION"].ToString(), "2022-10-31") >= 0,
    };

    private string? ScopesOf(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tokens.ScopesOf(header[Scheme.Length..]) : null;
    }

    private async Task SendAsync(HttpContext context, Answer answer, SimulatorFault? fault)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        WriteHeaders(response, answer);
        if (fault?.Kind == FaultKind.DropInBody)
        {
            await response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <summary>Every answer has them, <c>retry-after</c> on 200 too, as recorded: a client must not obey it there.</summary>
    private void WriteHeaders(HttpResponse response, Answer answer)
    {
        long now = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
        long window = now / 60;
        if (Interlocked.Exchange(ref _window, window) != window)
        {
            Interlocked.Exchange(ref _inWindow, 0);
        }

        int remaining = answer.Status == 429 ? 0 : Math.Max(1, RequestsAMinute - Interlocked.Increment(ref _inWindow));
        long secondsLeft = ((window + 1) * 60) - now;
        response.Headers["x-api-version"] = "2023-02-20";
        response.Headers["x-ratelimit-limit"] = RequestsAMinute.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-ratelimit-remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-ratelimit-reset"] = ((window + 1) * 60).ToString(CultureInfo.InvariantCulture);
        if (answer.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        else if (answer.Status == 200)
        {
            response.Headers.RetryAfter = secondsLeft.ToString(CultureInfo.InvariantCulture);
        }

        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
        }
    }
}
