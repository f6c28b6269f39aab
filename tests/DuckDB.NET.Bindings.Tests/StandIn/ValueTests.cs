using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests.StandIn;

/// <summary>Arguments of table functions: read in the type that is asked for without loss, or refused.</summary>
public sealed class ValueTests
{
    private static readonly DateTime Moment = new DateTime(2026, 10, 31, 12, 34, 56).AddTicks(7_890_120);

    [Fact]
    public void Whole_numbers_are_read_in_any_type_that_holds_them()
    {
        Read<long>("Int32", int.MinValue).Should().Be(int.MinValue);
        Read<sbyte>("Int64", -128L).Should().Be(-128);
        Read<ulong>("UInt64", ulong.MaxValue).Should().Be(ulong.MaxValue);
        Read<BigInteger>("HugeInt", new DuckDBHugeInt(DuckDBHugeInt.HugeIntMinValue)).Should().Be(DuckDBHugeInt.HugeIntMinValue);
        Read<UInt128>("UHugeInt", new DuckDBUHugeInt(DuckDBUHugeInt.HugeIntMaxValue)).Should().Be(UInt128.MaxValue);
        Read<decimal>("Int64", long.MaxValue).Should().Be(long.MaxValue);
        Read<double>("Int64", 1L << 53).Should().Be(9_007_199_254_740_992d);
        Read<int>("Double", 7d).Should().Be(7);
        Read<double>("Float", 0.5f).Should().Be(0.5);
        Read<float>("Double", 0.5).Should().Be(0.5f);
        Read<bool>("Bool", true).Should().BeTrue();
    }

    [Theory]
    [InlineData("1239", 2, "12.39")]
    [InlineData("-1", 28, "-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", 0, "79228162514264337593543950335")]
    [InlineData("15000000000", 38, "0.0000000000000000000000000001500000000")]
    public void A_decimal_keeps_its_digits_or_is_refused(string digits, byte scale, string expected)
    {
        BigInteger number = BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        using DuckDBValue value = NativeCalls.MakeValue("Decimal", new DuckDBDecimal(38, scale, new DuckDBHugeInt(number)));

        if (scale <= 28)
        {
            value.GetValue<decimal>().ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(expected);
        }
        else
        {
            value.Invoking(tooFine => tooFine.GetValue<decimal>()).Should().Throw<OverflowException>();
        }
    }

    [Fact]
    public void A_decimal_is_read_as_other_numbers_only_where_it_is_one()
    {
        DuckDBDecimal twelve = new(6, 2, new DuckDBHugeInt(1_200));
        DuckDBDecimal twelveAndAHalf = new(6, 2, new DuckDBHugeInt(1_250));

        Read<int>("Decimal", twelve).Should().Be(12);
        Read<double>("Decimal", twelveAndAHalf).Should().Be(12.5);
        Refused<int>("Decimal", twelveAndAHalf);
    }

    [Fact]
    public void Dates_and_times_are_read_in_the_types_that_hold_them()
    {
        DuckDBTimestampStruct micros = new() { Micros = (Moment - DateTime.UnixEpoch).Ticks / 10 };

        Read<DateOnly>("Date", new DuckDBDate { Days = 20_757 }).Should().Be(new DateOnly(2026, 10, 31));
        Read<DateTime>("Date", new DuckDBDate { Days = 20_757 }).Should().Be(new DateTime(2026, 10, 31));
        Read<DuckDBDateOnly>("Date", new DuckDBDate { Days = int.MaxValue }).Should().Be(DuckDBDateOnly.PositiveInfinity);
        Read<TimeOnly>("Time", new DuckDBTime { Micros = 1 }).Should().Be(new TimeOnly(10));
        Read<TimeSpan>("Time", new DuckDBTime { Micros = 86_400_000_000 }).Should().Be(TimeSpan.FromDays(1));
        Read<DateTime>("Timestamp", micros).Should().Be(Moment);
        Read<DateTimeOffset>("TimestampTz", micros).Should().Be(new DateTimeOffset(Moment, TimeSpan.Zero));
        Read<DateTime>("TimestampS", new DuckDBTimestampStruct { Micros = -1 }).Should().Be(DateTime.UnixEpoch.AddSeconds(-1));
        Read<DateTime>("TimestampMs", new DuckDBTimestampStruct { Micros = -1 }).Should().Be(DateTime.UnixEpoch.AddMilliseconds(-1));
        Read<DateTime>("TimestampNs", new DuckDBTimestampStruct { Micros = -100 }).Should().Be(DateTime.UnixEpoch.AddTicks(-1));
        Read<DuckDBTimestamp>("TimestampMs", new DuckDBTimestampStruct { Micros = 2 }).ToDuckDBTimestampStruct().Micros.Should().Be(2_000);
        Read<TimeSpan>("Interval", (DuckDBInterval)TimeSpan.FromHours(-25)).Should().Be(TimeSpan.FromHours(-25));
    }

    [Fact]
    public void What_would_lose_something_is_refused()
    {
        Refused<int>("Int64", 1L << 31);
        Refused<uint>("Int32", -1);
        Refused<double>("Int64", (1L << 53) + 1);
        Refused<float>("Double", 0.1);
        Refused<int>("Varchar", "7");
        Refused<string>("Int32", 7);
        Refused<int>("Bool", true);
        Refused<DateOnly>("Date", new DuckDBDate { Days = int.MaxValue });
        Refused<TimeOnly>("Time", new DuckDBTime { Micros = 86_400_000_000 });
        Refused<DateTime>("Timestamp", new DuckDBTimestampStruct { Micros = long.MaxValue });
        Refused<DateTime>("Timestamp", new DuckDBTimestampStruct { Micros = long.MaxValue / 10 });
        Refused<DateTime>("TimestampNs", new DuckDBTimestampStruct { Micros = 150 });
        Refused<DateTimeOffset>("Timestamp", new DuckDBTimestampStruct { Micros = 0 });
    }

    [Fact]
    public void A_null_is_told_and_not_read()
    {
        using DuckDBValue nothing = (DuckDBValue)NativeCalls.Call("Value", "DuckDBCreateNullValue")!;

        nothing.IsNull().Should().BeTrue();
        nothing.Invoking(value => value.GetValue<int>()).Should().Throw<InvalidCastException>().WithMessage("*NULL*");
    }

    [Fact]
    public void Text_and_bytes_are_copied_out_whole()
    {
        Read<string>("Varchar", "ü and more than twelve bytes").Should().Be("ü and more than twelve bytes");
        byte[] bytes = [0, 255, 128, 0];
        using DuckDBValue blob = (DuckDBValue)NativeCalls.Call("Value", "DuckDBCreateBlob", bytes, 4L)!;
        blob.GetValue<byte[]>().Should().Equal(bytes);
    }

    private static T Read<T>(string kind, object value)
    {
        using DuckDBValue made = NativeCalls.MakeValue(kind, value);
        made.IsNull().Should().BeFalse();
        return made.GetValue<T>();
    }

    private static void Refused<T>(string kind, object value)
    {
        using DuckDBValue made = NativeCalls.MakeValue(kind, value);
        made.Invoking(lossy => lossy.GetValue<T>()).Should().Throw<Exception>($"{value} is no {typeof(T).Name}")
            .Which.Should().Match<Exception>(refusal => refusal is InvalidCastException || refusal is OverflowException || refusal is InvalidOperationException);
    }
}
