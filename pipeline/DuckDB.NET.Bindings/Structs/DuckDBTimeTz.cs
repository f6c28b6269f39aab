using System.Globalization;

namespace DuckDB.NET.Native;

/// <summary>A TIMETZ: a time of day with its offset from UTC.</summary>
/// <param name="Time">The time at that offset.</param>
/// <param name="Offset">Seconds east of UTC, -57,599 to 57,599.</param>
public readonly record struct DuckDBTimeTz(DuckDBTimeOnly Time, int Offset)
{
    /// <summary>The time and the offset in seconds.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time}{Offset:+0;-0}s");
}
