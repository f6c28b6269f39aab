using System.Globalization;

namespace FreshBooks.Client.Requests;

/// <summary>
/// Lets requests through one by one at the agreed pace, so many at a time, so many a minute and a day, and none while the service
/// wants a pause.
/// </summary>
internal sealed class RequestGate : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TimeProvider timeProvider;
    private readonly FreshBooksClientOptions options;
    private readonly SemaphoreSlim places;

    // Who came first starts first: pages are handed on in order, so one that is overtaken holds up all that are already there.
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock pace = new();
    private readonly long startedAt;
    private readonly Queue<TimeSpan> startsOfMinute = [];
    private TimeSpan nextStart = TimeSpan.Zero;
    private TimeSpan pausedUntil = TimeSpan.Zero;
    private DateOnly day;
    private long spentToday;
    private long sent;

    public RequestGate(FreshBooksClientOptions options, TimeProvider timeProvider)
    {
        this.timeProvider = timeProvider;
        this.options = options;
        places = new SemaphoreSlim(options.MaxRequestsInFlight);
        startedAt = timeProvider.GetTimestamp();
        day = Today();
        spentToday = options.RequestsSpentToday;
    }

    /// <summary>Requests let through.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Waits for a place and for the pace; the caller gives the place back by <see cref="Leave"/>.</summary>
    /// <exception cref="FreshBooksException"><see cref="FreshBooksFailure.RateLimited"/>: the day's budget is spent.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            await turn.WaitAsync(cancellationToken);
            try
            {
                while (WaitBeforeStart() is { } wait)
                {
                    await Task.Delay(wait, timeProvider, cancellationToken);
                }
            }
            finally
            {
                turn.Release();
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
            pausedUntil = until > pausedUntil ? until : pausedUntil;
        }
    }

    public void Dispose()
    {
        places.Dispose();
        turn.Dispose();
    }

    private TimeSpan? WaitBeforeStart()
    {
        lock (pace)
        {
            TimeSpan now = timeProvider.GetElapsedTime(startedAt);
            while (startsOfMinute.TryPeek(out TimeSpan oldest) && now - oldest >= Minute)
            {
                startsOfMinute.Dequeue();
            }

            TimeSpan start = pausedUntil > nextStart ? pausedUntil : nextStart;
            if (startsOfMinute.Count >= options.RequestsPerMinute && startsOfMinute.Peek() + Minute > start)
            {
                start = startsOfMinute.Peek() + Minute;
            }

            if (start > now)
            {
                // Timers count whole milliseconds; rounding down would spin.
                return TimeSpan.FromMilliseconds(Math.Ceiling((start - now).TotalMilliseconds));
            }

            SpendOne();
            startsOfMinute.Enqueue(now);

            // A timer that rings late by less than one interval is made up for; otherwise each one would cost a bit of the rate.
            TimeSpan interval = options.MinRequestInterval;
            nextStart = now - nextStart < interval && sent > 1 ? nextStart + interval : now + interval;
            return null;
        }
    }

    private void SpendOne()
    {
        DateOnly today = Today();
        if (today != day)
        {
            day = today;
            spentToday = 0;
        }

        if (spentToday >= options.RequestsPerDay)
        {
            DateTimeOffset now = timeProvider.GetUtcNow();
            TimeSpan wait = new DateTimeOffset(today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) - now;
            throw new FreshBooksException(
                FreshBooksFailure.RateLimited,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The budget of {options.RequestsPerDay} requests for {today:yyyy-MM-dd} (UTC) is spent. Run again tomorrow, or allow more requests a day."))
            {
                RetryAfter = wait,
            };
        }

        spentToday++;
        Interlocked.Increment(ref sent);
    }

    private DateOnly Today() => DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime);
}
