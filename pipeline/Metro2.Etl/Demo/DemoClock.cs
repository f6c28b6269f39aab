namespace Metro2.Etl.Demo;

/// <summary>
/// A clock that starts two days after the demo's period ended and runs at real speed, so that the demo writes the same bytes on any
/// day. Timers are the system's.
/// </summary>
/// <param name="start">What the clock shows when it is made, UTC.</param>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _madeAt = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_madeAt);
}
