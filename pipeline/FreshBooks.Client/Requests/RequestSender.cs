using System.Net.Http.Headers;
using Polly;
using Polly.Timeout;

namespace FreshBooks.Client.Requests;

/// <summary>Sends one request once and collects the whole answer, within time and size.</summary>
internal sealed class RequestSender : IDisposable
{
    // An error body says what it has to within a few hundred bytes.
    private const int MaxErrorBodyBytes = 256 * 1024;

    private readonly HttpClient http;
    private readonly TimeProvider timeProvider;
    private readonly FreshBooksClientOptions options;
    private readonly ResiliencePipeline timeout;

    public RequestSender(FreshBooksClientOptions options, HttpMessageHandler? handler, TimeProvider timeProvider)
    {
        this.options = options;
        this.timeProvider = timeProvider;
        http = new HttpClient(handler ?? DefaultHandler(options), disposeHandler: handler is null)
        {
            // The timeout below counts the body too and runs on the injected clock.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        timeout = new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddTimeout(options.RequestTimeout)
            .Build();
    }

    /// <summary>Returns the answer whatever its status; fails only when there is no complete one.</summary>
    public async Task<Attempt<HttpAnswer>> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await timeout.ExecuteAsync(
                static async (state, token) => await state.Sender.SendOnceAsync(state.Request, token),
                (Sender: this, Request: request),
                cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return new(new RequestFailure(
                FreshBooksFailure.Unavailable, $"no complete answer within {options.RequestTimeout}", IsTransient: true));
        }
        catch (HttpRequestException exception)
        {
            return new(new RequestFailure(
                FreshBooksFailure.Unavailable, $"the connection failed ({exception.HttpRequestError})", IsTransient: true));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return new(new RequestFailure(
                FreshBooksFailure.Unavailable, "the connection broke before the answer was complete", IsTransient: true));
        }
    }

    public void Dispose() => http.Dispose();

    // Redirects are not followed: they would carry credentials to a place that nobody configured.
    private static SocketsHttpHandler DefaultHandler(FreshBooksClientOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        MaxConnectionsPerServer = options.MaxRequestsInFlight + 1,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    private async ValueTask<Attempt<HttpAnswer>> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        int status = (int)response.StatusCode;
        int limit = status == 200 ? options.MaxBodyBytes : Math.Min(MaxErrorBodyBytes, options.MaxBodyBytes);
        ReadOnlyMemory<byte>? body = await ReadBodyAsync(response.Content, limit, cancellationToken);
        if (body is null && status == 200)
        {
            return new(new RequestFailure(
                FreshBooksFailure.UnexpectedResponse, $"the body is larger than the limit of {limit} bytes")
            { Status = status });
        }

        return new(new HttpAnswer(
            status,
            body ?? ReadOnlyMemory<byte>.Empty,
            status is 429 or 503 ? RetryAfter(response.Headers.RetryAfter) : null,
            timeProvider.GetUtcNow()));
    }

    /// <summary>Returns null when the body goes on beyond the limit.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(
        HttpContent content, int limit, CancellationToken cancellationToken)
    {
        long? announced = content.Headers.ContentLength;
        if (announced > limit)
        {
            return null;
        }

        await using Stream stream = await content.ReadAsStreamAsync(cancellationToken);

        // One byte more than announced shows the end without growing the buffer.
        byte[] buffer = new byte[Math.Min((announced ?? (64 * 1024)) + 1, (long)limit + 1)];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            if (read == 0)
            {
                break;
            }

            if (length > limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, (long)limit + 1));
            }
        }

        // Pages wait in a queue; half-empty buffers there would double its memory.
        return length > buffer.Length / 4 * 3 ? buffer.AsMemory(0, length) : buffer.AsSpan(0, length).ToArray();
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        TimeSpan? wait = header?.Delta ?? (header?.Date - timeProvider.GetUtcNow());

        // Zero or past says nothing; the ordinary back-off then applies.
        return wait > TimeSpan.Zero ? wait : null;
    }
}
