namespace FreshBooks.Client.Tests.Support;

/// <summary>
/// A clock that stands still until told otherwise. Short waits are skipped: the clock jumps to their end and notes them,
/// so that no test waits. Long ones (request timeouts) end by <see cref="Advance"/> only.
/// </summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock sync = new();
    private readonly List<ManualTimer> timers = [];
    private readonly List<TimeSpan> skipped = [];
    private DateTimeOffset now = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);

    public TimeSpan SkipUpTo { get; init; } = TimeSpan.FromMinutes(30);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public IReadOnlyList<TimeSpan> Skipped
    {
        get
        {
            lock (sync)
            {
                return [.. skipped];
            }
        }
    }

    /// <summary>How far ahead the timers are that only <see cref="Advance"/> can end.</summary>
    public IReadOnlyList<TimeSpan> Pending
    {
        get
        {
            lock (sync)
            {
                return [.. timers.Select(timer => timer.DueAt - now)];
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (sync)
        {
            now += by;
            due = [.. timers.Where(timer => timer.DueAt <= now)];
            timers.RemoveAll(timer => timer.DueAt <= now);
        }

        foreach (ManualTimer timer in due)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Fire(), timer, preferLocal: false);
        }
    }

    private void Arm(ManualTimer timer, TimeSpan dueTime)
    {
        lock (sync)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.DueAt = now + dueTime;
            timers.Add(timer);
            if (dueTime > SkipUpTo)
            {
                return;
            }

            if (dueTime > TimeSpan.Zero)
            {
                skipped.Add(dueTime);
            }
        }

        Advance(dueTime);
    }

    private void Disarm(ManualTimer timer)
    {
        lock (sync)
        {
            timers.Remove(timer);
        }
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Arm(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Disarm(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
