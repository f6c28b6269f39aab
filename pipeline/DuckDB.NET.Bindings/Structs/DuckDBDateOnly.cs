using System.Globalization;

namespace DuckDB.NET.Native;

/// <summary>
/// A DATE with its whole range: from 5877642-06-25 BC to 5881580-07-10, and both infinities.
/// <see cref="DateOnly"/> covers only the years 1 to 9999.
/// </summary>
public readonly record struct DuckDBDateOnly : IComparable<DuckDBDateOnly>
{
    private const int DaysPerEra = 146_097;
    private const int YearsPerEra = 400;

    // From 0000-03-01, where the computing year begins, to 1970-01-01.
    private const int DaysBeforeEpoch = 719_468;

    // Just the days: so infinity and the far ends survive a round trip with no special case.
    private readonly int _days;

    private DuckDBDateOnly(int days) => _days = days;

    /// <summary>Makes a date of the proleptic Gregorian calendar.</summary>
    /// <param name="year">The astronomical year: 0 is 1 BC, -1 is 2 BC.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date, or a DATE cannot hold it.</exception>
    public DuckDBDateOnly(int year, byte month, byte day)
    {
        if (month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");
        }

        if (day < 1 || day > DaysInMonth(year, month))
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "The month has no such day.");
        }

        long days = DaysFromCivil(year, month, day);
        if (days is <= -DuckDBDate.InfinityDays or >= DuckDBDate.InfinityDays)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, "A DATE ranges from 5877642-06-25 BC to 5881580-07-10.");
        }

        _days = (int)days;
    }

    /// <summary>Later than every date.</summary>
    public static DuckDBDateOnly PositiveInfinity { get; } = new(DuckDBDate.InfinityDays);

    /// <summary>Earlier than every date.</summary>
    public static DuckDBDateOnly NegativeInfinity { get; } = new(-DuckDBDate.InfinityDays);

    /// <summary>The astronomical year: 0 is 1 BC.</summary>
    /// <exception cref="InvalidOperationException">The date is infinite.</exception>
    public int Year => Civil().Year;

    /// <summary>The month, 1 to 12.</summary>
    /// <exception cref="InvalidOperationException">The date is infinite.</exception>
    public byte Month => Civil().Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    /// <exception cref="InvalidOperationException">The date is infinite.</exception>
    public byte Day => Civil().Day;

    /// <summary>Whether this is infinity or minus infinity.</summary>
    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    /// <summary>Whether this is infinity.</summary>
    public bool IsPositiveInfinity => _days == DuckDBDate.InfinityDays;

    /// <summary>Whether this is minus infinity.</summary>
    public bool IsNegativeInfinity => _days == -DuckDBDate.InfinityDays;

    /// <summary>Every <see cref="DateOnly"/> is a DATE. The provider's appender has no overload of its own for it.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator DuckDBDateOnly(DateOnly date) => FromDateOnly(date);

    /// <summary>The same day.</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="InvalidOperationException">The date is infinite.</exception>
    /// <exception cref="OverflowException">The year is not 1 to 9999.</exception>
    public static explicit operator DateOnly(DuckDBDateOnly date) => date.ToDateOnly();

    /// <summary>Whether the left date is earlier.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(DuckDBDateOnly left, DuckDBDateOnly right) => left._days < right._days;

    /// <summary>Whether the left date is later.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(DuckDBDateOnly left, DuckDBDateOnly right) => left._days > right._days;

    /// <summary>Whether the left date is not later.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(DuckDBDateOnly left, DuckDBDateOnly right) => left._days <= right._days;

    /// <summary>Whether the left date is not earlier.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(DuckDBDateOnly left, DuckDBDateOnly right) => left._days >= right._days;

    /// <summary>From DuckDB's form.</summary>
    /// <param name="date">Days since 1970-01-01, or an infinity.</param>
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date) => new(date.Days);

    /// <summary>From a date of the years 1 to 9999.</summary>
    /// <param name="date">The date.</param>
    public static DuckDBDateOnly FromDateOnly(DateOnly date) => new(date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);

    /// <summary>To DuckDB's form.</summary>
    public DuckDBDate ToDuckDBDate() => new() { Days = _days };

    /// <summary>The same day, where .NET has it.</summary>
    /// <exception cref="InvalidOperationException">The date is infinite.</exception>
    /// <exception cref="OverflowException">The year is not 1 to 9999.</exception>
    public DateOnly ToDateOnly()
    {
        (int year, byte month, byte day) = Civil();
        return year is >= 1 and <= 9999
            ? new DateOnly(year, month, day)
            : throw new OverflowException("The date lies outside the years 1 to 9999, which a DateOnly covers.");
    }

    /// <inheritdoc/>
    public int CompareTo(DuckDBDateOnly other) => _days.CompareTo(other._days);

    /// <summary>The date as yyyy-MM-dd with its astronomical year, or infinity, or -infinity.</summary>
    public override string ToString()
    {
        if (IsInfinity)
        {
            return IsPositiveInfinity ? "infinity" : "-infinity";
        }

        (int year, byte month, byte day) = Civil();
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    private static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    // The computing year begins on 1 March, so that the leap day ends it, and repeats every 400 years.
    private static long DaysFromCivil(long year, int month, int day)
    {
        long computingYear = month > 2 ? year : year - 1;
        long era = FloorDivide(computingYear, YearsPerEra);
        long yearOfEra = computingYear - (era * YearsPerEra);
        int dayOfYear = ((153 * ((month + 9) % 12)) + 2) / 5 + day - 1;
        long dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - DaysBeforeEpoch;
    }

    private static long FloorDivide(long dividend, long divisor)
    {
        long quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    private (int Year, byte Month, byte Day) Civil()
    {
        if (IsInfinity)
        {
            throw new InvalidOperationException("An infinite date has no year, month or day. Ask IsInfinity first.");
        }

        long shifted = (long)_days + DaysBeforeEpoch;
        long era = FloorDivide(shifted, DaysPerEra);
        long dayOfEra = shifted - (era * DaysPerEra);
        long yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100));
        long monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        long day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = (era * YearsPerEra) + yearOfEra + (month <= 2 ? 1 : 0);
        return ((int)year, (byte)month, (byte)day);
    }
}
