namespace FreshBooks.Client.Requests;

/// <summary>Lets requests through one by one at the agreed pace, so many at a time, and none while the service wants a pause.</summary>
internal sealed class RequestGate : IDisposable
{
    private readonly TimeProvider timeProvider;
    private readonly TimeSpan interval;
    private readonly SemaphoreSlim places;
    private readonly Lock pace = new();
    private readonly long startedAt;
    private TimeSpan nextStart = TimeSpan.Zero;

    public RequestGate(int maxInFlight, TimeSpan interval, TimeProvider timeProvider)
    {
        this.timeProvider = timeProvider;
        this.interval = interval;
        places = new SemaphoreSlim(maxInFlight);
        startedAt = timeProvider.GetTimestamp();
    }

    /// <summary>Waits for a place and for the pace; the caller gives the place back by <see cref="Leave"/>.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            while (WaitBeforeStart() is { } wait)
            {
                await Task.Delay(wait, timeProvider, cancellationToken);
            }
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    public void Leave() => places.Release();

    /// <summary>One answer's wish for a pause counts for all requests that have not started.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (pace)
        {
            TimeSpan until = timeProvider.GetElapsedTime(startedAt) + duration;
            nextStart = until > nextStart ? until : nextStart;
        }
    }

    public void Dispose() => places.Dispose();

    private TimeSpan? WaitBeforeStart()
    {
        lock (pace)
        {
            TimeSpan now = timeProvider.GetElapsedTime(startedAt);
            if (nextStart > now)
            {
                // Timers count whole milliseconds; rounding down would spin.
                return TimeSpan.FromMilliseconds(Math.Ceiling((nextStart - now).TotalMilliseconds));
            }

            nextStart = now + interval;
            return null;
        }
    }
}
