using System.Globalization;

namespace DuckDB.NET.Native;

/// <summary>A TIMESTAMP with its whole range and both infinities. It has no time zone.</summary>
public readonly record struct DuckDBTimestamp : IComparable<DuckDBTimestamp>
{
    private const long MicrosPerDay = 86_400_000_000;

    // Just the number: so infinity and the full range survive a round trip with no special case.
    private readonly long _micros;

    private DuckDBTimestamp(long micros) => _micros = micros;

    /// <summary>Makes a timestamp from its two parts.</summary>
    /// <param name="date">The day; an infinite day makes an infinite timestamp.</param>
    /// <param name="time">The time of day.</param>
    /// <exception cref="OverflowException">A TIMESTAMP, which ends in the years -290307 and 294247, cannot hold it.</exception>
    public DuckDBTimestamp(DuckDBDateOnly date, DuckDBTimeOnly time)
    {
        if (date.IsInfinity)
        {
            _micros = date.IsPositiveInfinity ? DuckDBTimestampStruct.InfinityMicros : -DuckDBTimestampStruct.InfinityMicros;
            return;
        }

        // A day that starts below the range can end within it.
        Int128 micros = ((Int128)date.ToDuckDBDate().Days * MicrosPerDay) + time.Micros;
        if (micros <= -DuckDBTimestampStruct.InfinityMicros || micros >= DuckDBTimestampStruct.InfinityMicros)
        {
            throw new OverflowException("A TIMESTAMP cannot hold this day: it counts microseconds from 1970 in 64 bits.");
        }

        _micros = (long)micros;
    }

    /// <summary>The day.</summary>
    public DuckDBDateOnly Date => IsInfinity
        ? (IsPositiveInfinity ? DuckDBDateOnly.PositiveInfinity : DuckDBDateOnly.NegativeInfinity)
        : DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = (int)Days() });

    /// <summary>The time of day.</summary>
    /// <exception cref="InvalidOperationException">The timestamp is infinite.</exception>
    public DuckDBTimeOnly Time => IsInfinity
        ? throw new InvalidOperationException("An infinite timestamp has no time of day. Ask IsInfinity first.")
        : new DuckDBTimeOnly(_micros - (Days() * MicrosPerDay));

    /// <summary>Whether this is infinity or minus infinity.</summary>
    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    /// <summary>Whether this is infinity.</summary>
    public bool IsPositiveInfinity => _micros == DuckDBTimestampStruct.InfinityMicros;

    /// <summary>Whether this is minus infinity.</summary>
    public bool IsNegativeInfinity => _micros == -DuckDBTimestampStruct.InfinityMicros;

    /// <summary>Whether the left timestamp is earlier.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(DuckDBTimestamp left, DuckDBTimestamp right) => left._micros < right._micros;

    /// <summary>Whether the left timestamp is later.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(DuckDBTimestamp left, DuckDBTimestamp right) => left._micros > right._micros;

    /// <summary>Whether the left timestamp is not later.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(DuckDBTimestamp left, DuckDBTimestamp right) => left._micros <= right._micros;

    /// <summary>Whether the left timestamp is not earlier.</summary>
    /// <param name="left">A timestamp.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(DuckDBTimestamp left, DuckDBTimestamp right) => left._micros >= right._micros;

    /// <summary>From DuckDB's form in microseconds; the infinities are the same number in every unit.</summary>
    /// <param name="timestamp">Microseconds since 1970-01-01 00:00, or an infinity.</param>
    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp) => new(timestamp.Micros);

    /// <summary>To DuckDB's form in microseconds.</summary>
    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => new() { Micros = _micros };

    /// <summary>The same moment of the calendar, where .NET has it; the kind is unspecified.</summary>
    /// <exception cref="InvalidOperationException">The timestamp is infinite.</exception>
    /// <exception cref="OverflowException">The year is not 1 to 9999.</exception>
    public DateTime ToDateTime()
    {
        TimeOnly time = Time.ToTimeOnly();
        return Date.ToDateOnly().ToDateTime(time);
    }

    /// <inheritdoc/>
    public int CompareTo(DuckDBTimestamp other) => _micros.CompareTo(other._micros);

    /// <summary>The timestamp as yyyy-MM-dd HH:mm:ss.ffffff, or infinity, or -infinity.</summary>
    public override string ToString() => IsInfinity
        ? Date.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{Date} {Time}");

    private long Days()
    {
        long days = _micros / MicrosPerDay;
        return _micros % MicrosPerDay < 0 ? days - 1 : days;
    }
}
