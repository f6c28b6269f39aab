namespace Metro2.Etl.Tests.Configuration;

/// <summary>A clock that stands still.</summary>
public sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    /// <summary>A morning after the end of October 2026.</summary>
    public static FixedTime November2026 { get; } = new(new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
