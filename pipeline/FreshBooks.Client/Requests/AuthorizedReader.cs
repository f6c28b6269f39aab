using System.Globalization;
using System.Net.Http.Headers;
using FreshBooks.Client.Tokens;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace FreshBooks.Client.Requests;

/// <summary>Requests with a bearer: pace, retries, and one replay with a new token.</summary>
internal sealed class AuthorizedReader
{
    private static readonly ResiliencePropertyKey<RequestTarget> TargetKey = new("target");

    private readonly FreshBooksClientOptions options;
    private readonly RequestSender sender;
    private readonly RequestGate gate;
    private readonly TokenSource tokens;
    private readonly Action<FreshBooksNotice> notify;
    private readonly ResiliencePipeline<Attempt> retries;
    private readonly ResiliencePipeline<Attempt> breaker;

    public AuthorizedReader(
        FreshBooksClientOptions options,
        RequestSender sender,
        RequestGate gate,
        TokenSource tokens,
        TimeProvider timeProvider,
        Func<double> jitter,
        Action<FreshBooksNotice> notify)
    {
        this.options = options;
        this.sender = sender;
        this.gate = gate;
        this.tokens = tokens;
        this.notify = notify;
        retries = BuildRetries(timeProvider, jitter);
        breaker = BuildBreaker(timeProvider);
    }

    /// <summary>Reads until there is a value or nothing more to try.</summary>
    /// <param name="target">For messages.</param>
    /// <param name="address">Absolute address.</param>
    /// <param name="interpret">Judges an HTTP 200; a transient failure from it is tried again like a 5xx.</param>
    /// <param name="cancellationToken">Honoured at once, also while waiting.</param>
    /// <exception cref="FreshBooksException">Any group.</exception>
    public async Task<T> ReadAsync<T>(
        RequestTarget target, Uri address, Func<HttpAnswer, Attempt<T>> interpret, CancellationToken cancellationToken)
        where T : class
    {
        return await AskAsync(target, new Request<T>(address, interpret), cancellationToken);
    }

    /// <summary>Writes. A POST is sent once: nobody can tell whether a lost answer had been a yes.</summary>
    /// <param name="target">For messages.</param>
    /// <param name="method">POST or PUT.</param>
    /// <param name="address">Absolute address.</param>
    /// <param name="body">JSON.</param>
    /// <param name="interpret">Judges an HTTP 200 or 201.</param>
    /// <param name="cancellationToken">Honoured at once, also while waiting.</param>
    /// <exception cref="FreshBooksException">Any group.</exception>
    public Task<T> WriteAsync<T>(
        RequestTarget target,
        HttpMethod method,
        Uri address,
        byte[] body,
        Func<HttpAnswer, Attempt<T>> interpret,
        CancellationToken cancellationToken)
        where T : class =>
        AskAsync(target, new Request<T>(address, interpret) { Method = method, Body = body }, cancellationToken);

    private async Task<T> AskAsync<T>(RequestTarget target, Request<T> request, CancellationToken cancellationToken)
        where T : class
    {
        Attempt<T> attempt = await TryAsync(target, request, cancellationToken);
        if (attempt.Failure is { IsUnauthenticated: true })
        {
            await tokens.ReplaceAsync(request.AccessToken, cancellationToken);
            attempt = await TryAsync(target, request, cancellationToken);
        }

        return attempt.Failure is { } failure
            ? throw failure.ToException(
                target,
                request.Attempts,
                AdviceOn(failure, target))
            : attempt.Value!;
    }

    private string? AdviceOn(RequestFailure failure, RequestTarget target) =>
        failure.IsUnauthenticated ? "A new access token was refused as well; sign in again."
        : failure.Failure == FreshBooksFailure.NotPermitted && target.Stream?.Scope is { } scope && tokens.Lacks(scope)
            ? $"The sign-in was not given the scope {scope}: enable it for the app, end the sign-in and sign in again; scopes of a sign-in do not change."
            : null;

    private async Task<Attempt<T>> TryAsync<T>(RequestTarget target, Request<T> request, CancellationToken cancellationToken)
        where T : class
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(TargetKey, target);
            if (request.Method == HttpMethod.Post)
            {
                return (Attempt<T>)await SendGuardedAsync(request, context);
            }

            return (Attempt<T>)await retries.ExecuteAsync(
                static async (context, state) =>
                    await state.Reader.SendGuardedAsync(state.Request, context),
                context,
                (Reader: this, Request: request));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Attempt> SendGuardedAsync<T>(Request<T> request, ResilienceContext context)
        where T : class
    {
        try
        {
            return await breaker.ExecuteAsync(
                static async (context, state) =>
                    (Attempt)await state.Reader.SendAsync(state.Request, context.CancellationToken),
                context,
                (Reader: this, Request: request));
        }
        catch (BrokenCircuitException)
        {
            // Data like every other failure: the next attempt comes when the pause is over, for all requests at once.
            return new Attempt<T>(new RequestFailure(
                FreshBooksFailure.Unavailable,
                string.Create(CultureInfo.InvariantCulture, $"nothing was sent, because {options.BreakerFailures} attempts in a row had failed"),
                IsTransient: true)
            { RetryAfter = options.BreakerPause });
        }
    }

    private async Task<Attempt<T>> SendAsync<T>(Request<T> request, CancellationToken cancellationToken)
        where T : class
    {
        // Asked for each attempt: a long wait for the service can outlast a token.
        request.AccessToken = await tokens.GetAsync(cancellationToken);
        Attempt<HttpAnswer> answered;
        await gate.EnterAsync(cancellationToken);
        try
        {
            request.Attempts++;
            using HttpRequestMessage message = new(request.Method, request.Address);
            if (request.Body is { } body)
            {
                message.Content = new ByteArrayContent(body);
                message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }

            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", request.AccessToken);
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            message.Headers.Add("X-API-VERSION", options.ApiVersion);
            message.Headers.UserAgent.Add(new ProductInfoHeaderValue("metro2-etl", "1"));
            answered = await sender.SendAsync(message, cancellationToken);
        }
        finally
        {
            gate.Leave();
        }

        if (answered.Value is not { } answer)
        {
            return new Attempt<T>(answered.Failure!);
        }

        return answer.Status == 200 || (answer.Status == 201 && request.Body is not null)
            ? request.Interpret(answer)
            : new Attempt<T>(RequestFailure.From(answer));
    }

    private ResiliencePipeline<Attempt> BuildRetries(TimeProvider timeProvider, Func<double> jitter)
    {
        if (options.MaxRetries == 0)
        {
            return ResiliencePipeline<Attempt>.Empty;
        }

        return new ResiliencePipelineBuilder<Attempt> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                // A wait beyond the longest allowed one is not shortened: then the run ends and says when to come back.
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result?.Failure is { IsTransient: true } failure
                    && !(failure.RetryAfter > options.MaxRetryDelay)),
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                Randomizer = jitter,
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.Failure?.RetryAfter),
                OnRetry = OnRetry,
            })
            .Build();
    }

    private ResiliencePipeline<Attempt> BuildBreaker(TimeProvider timeProvider) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = timeProvider }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Attempt>
            {
                // A service that asks to slow down is well; its own pause is kept elsewhere.
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result?.Failure is { IsTransient: true, Failure: not FreshBooksFailure.RateLimited }),
                FailureRatio = 1,
                MinimumThroughput = options.BreakerFailures,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.BreakerPause,
            })
            .Build();

    private ValueTask OnRetry(OnRetryArguments<Attempt> arguments)
    {
        RequestFailure failure = arguments.Outcome.Result!.Failure!;
        if (failure.RetryAfter is { } pause)
        {
            gate.Pause(pause);
        }

        RequestTarget target = arguments.Context.Properties.GetValue(TargetKey, RequestTarget.Identity);
        notify(new FreshBooksNotice(
            FreshBooksNoticeKind.Retrying,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Attempt {arguments.AttemptNumber + 1} at {target} failed: {failure.What}. The next follows in {arguments.RetryDelay.TotalSeconds:0.#} s."),
            target.Stream,
            target.Walk,
            target.PageNumber,
            arguments.RetryDelay));
        return ValueTask.CompletedTask;
    }

    /// <summary>What stays the same, and what is counted, over the attempts of one call.</summary>
    private sealed class Request<T>(Uri address, Func<HttpAnswer, Attempt<T>> interpret)
        where T : class
    {
        public Uri Address { get; } = address;

        public Func<HttpAnswer, Attempt<T>> Interpret { get; } = interpret;

        public HttpMethod Method { get; init; } = HttpMethod.Get;

        public byte[]? Body { get; init; }

        public string AccessToken { get; set; } = "";

        public int Attempts { get; set; }
    }
}
