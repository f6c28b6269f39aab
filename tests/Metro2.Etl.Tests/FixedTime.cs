namespace Metro2.Etl.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>A morning after the end of October 2026.</summary>
    public static FixedTime November2026 => new(new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero));

    /// <summary>An instant with ticks that the warehouse cannot keep.</summary>
    public static FixedTime WithTicks => new(new DateTimeOffset(2026, 11, 2, 8, 30, 15, TimeSpan.Zero).AddTicks(1_234_567));

    public override DateTimeOffset GetUtcNow() => Now;
}
