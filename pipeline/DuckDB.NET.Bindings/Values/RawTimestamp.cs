namespace DuckDB.NET.Native;

/// <summary>A timestamp in the unit of its type: <paramref name="TicksPerUnit"/> over <paramref name="UnitsPerTick"/>, one of which is 1.</summary>
internal readonly record struct RawTimestamp(DuckDBTimestampStruct Stored, long TicksPerUnit, long UnitsPerTick)
{
    /// <exception cref="InvalidCastException">The timestamp is infinite, or finer than a tick.</exception>
    /// <exception cref="OverflowException">The year is not 1 to 9999.</exception>
    internal DateTime ToDateTime(DateTimeKind kind)
    {
        if (Stored.IsInfinity)
        {
            throw new InvalidCastException("An infinite timestamp is no point in time for .NET. Read it as DuckDBTimestamp.");
        }

        if (Stored.Micros % UnitsPerTick != 0)
        {
            throw new InvalidCastException("The timestamp is finer than 100 ns, the tick of .NET. Round it in SQL.");
        }

        long ticks = checked((Stored.Micros / UnitsPerTick * TicksPerUnit) + DateTime.UnixEpoch.Ticks);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, kind)
            : throw new OverflowException("The timestamp lies outside the years 1 to 9999, which .NET covers.");
    }

    /// <exception cref="InvalidCastException">The timestamp is finer than a microsecond.</exception>
    /// <exception cref="OverflowException">The timestamp does not fit into microseconds.</exception>
    internal DuckDBTimestamp ToDuckDBTimestamp()
    {
        if (Stored.IsInfinity)
        {
            return DuckDBTimestamp.FromDuckDBTimestampStruct(Stored);
        }

        long unitsPerMicro = UnitsPerTick * TimeSpan.TicksPerMicrosecond;
        (long micros, long rest) = UnitsPerTick > 1
            ? Math.DivRem(Stored.Micros, unitsPerMicro)
            : (checked(Stored.Micros * (TicksPerUnit / TimeSpan.TicksPerMicrosecond)), 0);
        return rest == 0
            ? DuckDBTimestamp.FromDuckDBTimestampStruct(new DuckDBTimestampStruct { Micros = micros })
            : throw new InvalidCastException("The timestamp is finer than a microsecond. Round it in SQL.");
    }
}
