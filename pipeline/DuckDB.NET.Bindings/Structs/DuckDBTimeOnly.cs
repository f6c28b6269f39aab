using System.Globalization;

namespace DuckDB.NET.Native;

/// <summary>A TIME with its whole range, 00:00:00 to 24:00:00. <see cref="TimeOnly"/> ends before 24:00:00.</summary>
public readonly record struct DuckDBTimeOnly : IComparable<DuckDBTimeOnly>
{
    private const long MicrosPerSecond = 1_000_000;
    private const long MicrosPerMinute = 60 * MicrosPerSecond;
    private const long MicrosPerHour = 60 * MicrosPerMinute;

    private readonly long _micros;

    internal DuckDBTimeOnly(long micros) => _micros = micros;

    /// <summary>Makes a time of day.</summary>
    /// <param name="hour">0 to 24; 24 only as 24:00:00.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="second">0 to 59.</param>
    /// <param name="microsecond">0 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public DuckDBTimeOnly(byte hour, byte minute, byte second, int microsecond = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minute, (byte)59);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(second, (byte)59);
        ArgumentOutOfRangeException.ThrowIfNegative(microsecond);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(microsecond, 999_999);
        _micros = (hour * MicrosPerHour) + (minute * MicrosPerMinute) + (second * MicrosPerSecond) + microsecond;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_micros, 24 * MicrosPerHour, nameof(hour));
    }

    /// <summary>The hour, 0 to 24.</summary>
    public byte Hour => (byte)(_micros / MicrosPerHour);

    /// <summary>The minute, 0 to 59.</summary>
    public byte Minute => (byte)(_micros / MicrosPerMinute % 60);

    /// <summary>The second, 0 to 59.</summary>
    public byte Second => (byte)(_micros / MicrosPerSecond % 60);

    /// <summary>The microsecond, 0 to 999,999.</summary>
    public int Microsecond => (int)(_micros % MicrosPerSecond);

    internal long Micros => _micros;

    /// <summary>To microseconds, the unit of a TIME; ticks below one are dropped. The provider's appender has no overload of its own for it.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator DuckDBTimeOnly(TimeOnly time) => FromTimeOnly(time);

    /// <summary>The same time.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="OverflowException">The time is 24:00:00.</exception>
    public static explicit operator TimeOnly(DuckDBTimeOnly time) => time.ToTimeOnly();

    /// <summary>Whether the left time is earlier.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(DuckDBTimeOnly left, DuckDBTimeOnly right) => left._micros < right._micros;

    /// <summary>Whether the left time is later.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(DuckDBTimeOnly left, DuckDBTimeOnly right) => left._micros > right._micros;

    /// <summary>Whether the left time is not later.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(DuckDBTimeOnly left, DuckDBTimeOnly right) => left._micros <= right._micros;

    /// <summary>Whether the left time is not earlier.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(DuckDBTimeOnly left, DuckDBTimeOnly right) => left._micros >= right._micros;

    /// <summary>From a time below 24:00:00, cut to microseconds as the conversion operator does.</summary>
    /// <param name="time">The time.</param>
    public static DuckDBTimeOnly FromTimeOnly(TimeOnly time) => new(time.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>The same time, where .NET has it.</summary>
    /// <exception cref="OverflowException">The time is 24:00:00.</exception>
    public TimeOnly ToTimeOnly() => _micros < 24 * MicrosPerHour
        ? new TimeOnly(_micros * TimeSpan.TicksPerMicrosecond)
        : throw new OverflowException("24:00:00 is a TIME but no TimeOnly.");

    /// <inheritdoc/>
    public int CompareTo(DuckDBTimeOnly other) => _micros.CompareTo(other._micros);

    /// <summary>The time as HH:mm:ss.ffffff.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}.{Microsecond:000000}");
}
