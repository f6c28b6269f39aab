using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests.StandIn;

public sealed class DateStructTests
{
    [Fact]
    public void Every_day_of_the_framework_is_the_same_day_here()
    {
        int epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        List<DateOnly> wrong = [];
        for (int day = DateOnly.MinValue.DayNumber; day <= DateOnly.MaxValue.DayNumber; day++)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            DuckDBDateOnly here = date;
            DuckDBDateOnly fromParts = new(date.Year, (byte)date.Month, (byte)date.Day);
            if (here.ToDuckDBDate().Days != day - epoch || fromParts != here || (DateOnly)here != date)
            {
                wrong.Add(date);
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-2147483646, -5877641, 6, 25)]
    [InlineData(2147483646, 5881580, 7, 10)]
    [InlineData(-719529, -1, 12, 31)]
    [InlineData(-719528, 0, 1, 1)]
    [InlineData(-719468, 0, 3, 1)]
    [InlineData(0, 1970, 1, 1)]
    public void Far_days_have_the_year_that_DuckDB_gives_them(int days, int year, byte month, byte day)
    {
        DuckDBDateOnly date = DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = days });
        using DuckDBConnection connection = Database.OpenInMemory();

        (date.Year, date.Month, date.Day).Should().Be((year, month, day));
        new DuckDBDateOnly(year, month, day).Should().Be(date);
        connection.Read<bool>("select date '1970-01-01' + $1::integer = make_date($2, $3, $4)", days, year, (int)month, (int)day).Should().BeTrue();
    }

    [Theory]
    [InlineData(2026, 2, 29)]
    [InlineData(1900, 2, 29)]
    [InlineData(2026, 13, 1)]
    [InlineData(2026, 0, 1)]
    [InlineData(2026, 4, 31)]
    [InlineData(5881580, 7, 11)]
    [InlineData(-5877641, 6, 24)]
    public void A_day_that_does_not_exist_is_refused(int year, byte month, byte day)
    {
        Action make = () => _ = new DuckDBDateOnly(year, month, day);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Infinity_is_a_date_without_parts()
    {
        DuckDBDateOnly.PositiveInfinity.IsInfinity.Should().BeTrue();
        DuckDBDateOnly.NegativeInfinity.IsNegativeInfinity.Should().BeTrue();
        (DuckDBDateOnly.NegativeInfinity < new DuckDBDateOnly(-5877641, 6, 25)).Should().BeTrue();
        DuckDBDateOnly.PositiveInfinity.ToString().Should().Be("infinity");
        DuckDBDateOnly.PositiveInfinity.Invoking(date => date.Year).Should().Throw<InvalidOperationException>();
        DuckDBDateOnly.PositiveInfinity.Invoking(date => date.ToDateOnly()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_date_beyond_year_9999_is_no_DateOnly()
    {
        new DuckDBDateOnly(10_000, 1, 1).Invoking(date => date.ToDateOnly()).Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_time_has_its_parts()
    {
        DuckDBTimeOnly time = new TimeOnly(23, 58, 57, 123, 456);

        (time.Hour, time.Minute, time.Second, time.Microsecond).Should().Be(((byte)23, (byte)58, (byte)57, 123_456));
        ((TimeOnly)time).Should().Be(new TimeOnly(23, 58, 57, 123, 456));
        new DuckDBTimeOnly(24, 0, 0).Invoking(midnight => midnight.ToTimeOnly()).Should().Throw<OverflowException>();
    }

    [Theory]
    [InlineData(24, 0, 0, 1)]
    [InlineData(24, 1, 0, 0)]
    [InlineData(0, 60, 0, 0)]
    [InlineData(0, 0, 60, 0)]
    [InlineData(0, 0, 0, 1_000_000)]
    [InlineData(0, 0, 0, -1)]
    public void A_time_that_does_not_exist_is_refused(byte hour, byte minute, byte second, int microsecond)
    {
        Action make = () => _ = new DuckDBTimeOnly(hour, minute, second, microsecond);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(-1L, -1, 86_399_999_999L)]
    [InlineData(0L, 0, 0L)]
    [InlineData(-86_400_000_000L, -1, 0L)]
    [InlineData(9_223_372_036_854_775_806L, 106_751_991, 14_454_775_806L)]
    [InlineData(-9_223_372_036_854_775_806L, -106_751_992, 71_945_224_194L)]
    public void A_timestamp_is_its_day_and_its_time(long micros, int days, long microsOfDay)
    {
        DuckDBTimestamp timestamp = DuckDBTimestamp.FromDuckDBTimestampStruct(new DuckDBTimestampStruct { Micros = micros });

        timestamp.Date.ToDuckDBDate().Days.Should().Be(days);
        TimeSpan time = timestamp.Time.ToTimeOnly().ToTimeSpan();
        (time.Ticks / TimeSpan.TicksPerMicrosecond).Should().Be(microsOfDay);
        new DuckDBTimestamp(timestamp.Date, timestamp.Time).Should().Be(timestamp);
    }

    [Fact]
    public void A_day_beyond_the_timestamps_is_refused()
    {
        Action make = () => _ = new DuckDBTimestamp(new DuckDBDateOnly(300_000, 1, 1), default);

        make.Should().Throw<OverflowException>();
    }
}
