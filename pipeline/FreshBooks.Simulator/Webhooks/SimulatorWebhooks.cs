using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;

namespace FreshBooks.Simulator;

/// <summary>One message that was sent to a callback.</summary>
/// <param name="CallbackId">The callback.</param>
/// <param name="Event">Its event, <c>callback.verify</c> for the first one.</param>
/// <param name="ObjectId">The record that it is about.</param>
/// <param name="Attempt">From 1; at most four.</param>
/// <param name="Status">HTTP status of the receiver's answer; 0 when there was none.</param>
public sealed record WebhookDelivery(long CallbackId, string Event, long ObjectId, int Attempt, int Status);

/// <summary>
/// Callbacks and what is sent to them. Nothing but the verification is sent to a callback before it is verified. A message
/// that is not answered with 2xx is sent three times more, then given up. Receivers are on loopback only.
/// </summary>
public sealed class SimulatorWebhooks : IAsyncDisposable
{
    private const int MostAttempts = 4;

    private readonly Lock _gate = new();
    private readonly SimulatorOptions _options;
    private readonly RandomStream _random;
    private readonly SortedDictionary<long, Callback> _callbacks = [];
    private readonly List<Message> _held = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _awaited = [];
    private readonly ConcurrentQueue<WebhookDelivery> _deliveries = new();
    private readonly Channel<Message> _queue = Channel.CreateUnbounded<Message>();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    private readonly Task _sender;
    private TaskCompletionSource _idle = new();
    private int _pending;
    private long _nextId = 1_201;

    internal SimulatorWebhooks(SimulatorOptions options)
    {
        _options = options;
        _random = new RandomStream(options.Seed, 0, 7);
        _idle.SetResult();
        _sender = SendAllAsync();
    }

    /// <summary>How many times each message is sent; 1 unless set. No exactly-once is promised.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>Keeps messages back until <see cref="Release"/>.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Every attempt so far, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => [.. _deliveries];

    /// <summary>Waits until so many callbacks are verified.</summary>
    /// <param name="count">How many, 1 or more.</param>
    public Task VerifiedAsync(int count)
    {
        lock (_gate)
        {
            TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((count, reached));
            TellVerified();
            return reached.Task;
        }
    }

    /// <summary>Sends what was held.</summary>
    /// <param name="isReversed">Newest first: no order is promised either.</param>
    public void Release(bool isReversed = false)
    {
        lock (_gate)
        {
            IsHeld = false;
            IEnumerable<Message> messages = isReversed ? Enumerable.Reverse(_held) : _held;
            foreach (Message message in messages.ToList())
            {
                Enqueue(message);
            }

            _held.Clear();
        }
    }

    /// <summary>Tells every verified callback that wants to know.</summary>
    /// <param name="eventName">Noun and verb, for example <c>payment.create</c>.</param>
    /// <param name="objectId">The record.</param>
    public void Raise(string eventName, long objectId)
    {
        lock (_gate)
        {
            foreach (Callback callback in _callbacks.Values.Where(callback => callback.IsVerified && Wants(callback.Event, eventName)))
            {
                for (int copy = 0; copy < Copies; copy++)
                {
                    Send(callback, eventName, objectId, null);
                }
            }
        }
    }

    /// <summary>Waits until nothing is on its way.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task IdleAsync(CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            return _idle.Task.WaitAsync(cancellation);
        }
    }

    internal IReadOnlyList<Callback> Callbacks
    {
        get
        {
            lock (_gate)
            {
                return [.. _callbacks.Values.Reverse()];
            }
        }
    }

    internal Callback Register(string eventName, Uri uri)
    {
        lock (_gate)
        {
            var callback = new Callback(_nextId++, eventName, uri, _random.Hex(12), _options.TimeProvider.GetUtcNow());
            _callbacks[callback.Id] = callback;
            Verify(callback);
            return callback;
        }
    }

    internal void Verify(Callback callback) => Send(callback, "callback.verify", callback.Id, callback.Verifier);

    internal void Confirm(Callback callback)
    {
        lock (_gate)
        {
            callback.IsVerified = true;
            TellVerified();
        }
    }

    private void TellVerified()
    {
        int verified = _callbacks.Values.Count(callback => callback.IsVerified);
        foreach ((_, TaskCompletionSource reached) in _awaited.Where(awaited => awaited.Count <= verified))
        {
            reached.TrySetResult();
        }
    }

    internal bool Remove(long id)
    {
        lock (_gate)
        {
            return _callbacks.Remove(id);
        }
    }

    /// <summary>A noun alone wants all its verbs.</summary>
    internal static bool Wants(string wanted, string eventName) =>
        wanted == eventName || eventName.StartsWith(wanted + ".", StringComparison.Ordinal);

    private void Send(Callback callback, string eventName, long objectId, string? verifier)
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("name", eventName),
            new("object_id", objectId.ToString(CultureInfo.InvariantCulture)),
            new("account_id", Business.AccountId),
            new("business_id", Business.Id.ToString(CultureInfo.InvariantCulture)),
            new("identity_id", Business.OwnerId.ToString(CultureInfo.InvariantCulture)),
            new("user_id", "1"),
        ];
        if (verifier is not null)
        {
            fields.Add(new("verifier", verifier));
        }

        lock (_gate)
        {
            var message = new Message(callback, eventName, objectId, fields);
            if (IsHeld)
            {
                _held.Add(message);
            }
            else
            {
                Enqueue(message);
            }
        }
    }

    private void Enqueue(Message message)
    {
        _idle = _pending == 0 ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : _idle;
        _pending++;
        _queue.Writer.TryWrite(message);
    }

    private async Task SendAllAsync()
    {
        await foreach (Message message in _queue.Reader.ReadAllAsync())
        {
            for (int attempt = 1; attempt <= MostAttempts; attempt++)
            {
                int status = await PostAsync(message);
                _deliveries.Enqueue(new WebhookDelivery(message.Callback.Id, message.Event, message.ObjectId, attempt, status));
                if (status is >= 200 and < 300)
                {
                    break;
                }
            }

            lock (_gate)
            {
                _pending--;
                if (_pending == 0)
                {
                    _idle.TrySetResult();
                }
            }
        }
    }

    private async Task<int> PostAsync(Message message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Callback.Uri) { Content = new FormUrlEncodedContent(message.Fields) };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(message.Callback.Verifier, message.Fields));
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }

    /// <summary>Sends what is queued no more.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        while (_queue.Reader.TryRead(out _))
        {
        }

        await _sender;
        _http.Dispose();
    }

    internal sealed class Callback(long id, string eventName, Uri uri, string verifier, DateTimeOffset updatedAt)
    {
        public long Id => id;
        public string Event => eventName;
        public Uri Uri => uri;
        public string Verifier => verifier;
        public DateTimeOffset UpdatedAt { get; set; } = updatedAt;
        public bool IsVerified { get; set; }
    }

    private sealed record Message(Callback Callback, string Event, long ObjectId, List<KeyValuePair<string, string>> Fields);
}
