using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An INTERVAL: months, days and microseconds, each kept apart because a month has no fixed length.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval
{
    /// <summary>Makes an interval from its three parts, each of which may be negative.</summary>
    /// <param name="months">Whole months.</param>
    /// <param name="days">Whole days.</param>
    /// <param name="micros">Microseconds.</param>
    public DuckDBInterval(int months, int days, long micros)
    {
        Months = months;
        Days = days;
        Micros = micros;
    }

    /// <summary>Whole months.</summary>
    public int Months { get; }

    /// <summary>Whole days.</summary>
    public int Days { get; }

    /// <summary>Microseconds.</summary>
    public long Micros { get; }

    /// <summary>Splits a time span into whole days and the rest in microseconds; ticks below a microsecond have no place in an INTERVAL and are dropped.</summary>
    /// <param name="span">The time span.</param>
    public static implicit operator DuckDBInterval(TimeSpan span) => FromTimeSpan(span);

    /// <summary>Adds up days of 24 hours and microseconds.</summary>
    /// <param name="interval">The interval.</param>
    /// <exception cref="InvalidCastException">The interval holds months.</exception>
    /// <exception cref="OverflowException">The interval is longer than a <see cref="TimeSpan"/> can be.</exception>
    public static explicit operator TimeSpan(DuckDBInterval interval) => interval.ToTimeSpan();

    /// <summary>Splits a time span as the conversion operator does.</summary>
    /// <param name="span">The time span.</param>
    public static DuckDBInterval FromTimeSpan(TimeSpan span) =>
        new(0, span.Days, span.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);

    /// <summary>Adds up as the conversion operator does.</summary>
    /// <exception cref="InvalidCastException">The interval holds months.</exception>
    /// <exception cref="OverflowException">The interval is longer than a <see cref="TimeSpan"/> can be.</exception>
    public TimeSpan ToTimeSpan()
    {
        if (Months != 0)
        {
            throw new InvalidCastException(
                $"An interval of {Months} months has no fixed length and is no TimeSpan. Select its parts in SQL, or subtract two timestamps.");
        }

        return new TimeSpan(checked((Days * TimeSpan.TicksPerDay) + (Micros * TimeSpan.TicksPerMicrosecond)));
    }
}
