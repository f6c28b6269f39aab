namespace Metro2.Etl.Tests.Warehouse;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public static FixedTime Default() => new(new DateTimeOffset(2026, 11, 2, 8, 30, 15, TimeSpan.Zero).AddTicks(1_234_567));

    public override DateTimeOffset GetUtcNow() => Now;
}
