using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests.StandIn;

public sealed class NumberStructTests
{
    public static TheoryData<string> HugeInts => ["0", "1", "-1", "18446744073709551615", "-18446744073709551616", "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727"];

    [Theory]
    [MemberData(nameof(HugeInts))]
    public void A_signed_number_of_128_bits_returns_as_it_came(string text)
    {
        BigInteger number = BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        DuckDBHugeInt huge = new(number);

        huge.ToBigInteger().Should().Be(number);
        huge.ToInt128().Should().Be((Int128)number);
        new DuckDBHugeInt(huge.Lower, huge.Upper).Should().Be(huge);
    }

    [Fact]
    public void A_number_beyond_128_bits_is_refused()
    {
        Action[] tooLarge =
        [
            () => _ = new DuckDBHugeInt(BigInteger.Pow(2, 127)),
            () => _ = new DuckDBHugeInt(-BigInteger.Pow(2, 127) - 1),
            () => _ = new DuckDBUHugeInt(BigInteger.Pow(2, 128)),
            () => _ = new DuckDBUHugeInt(BigInteger.MinusOne),
        ];

        tooLarge.Should().AllSatisfy(make => make.Should().Throw<OverflowException>());
        new DuckDBUHugeInt(BigInteger.Pow(2, 128) - 1).ToUInt128().Should().Be(UInt128.MaxValue);
    }

    [Fact]
    public void A_time_span_is_split_with_its_sign()
    {
        DuckDBInterval interval = new TimeSpan(1, 2, 3, 4, 5, 6).Negate();

        (interval.Months, interval.Days, interval.Micros).Should().Be((0, -1, -7_384_005_006L));
        ((TimeSpan)interval).Should().Be(new TimeSpan(1, 2, 3, 4, 5, 6).Negate());
    }

    [Fact]
    public void An_interval_with_months_is_no_time_span()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Read<TimeSpan>("select interval '1 month'")).Should().Throw<InvalidCastException>().WithMessage("*months*");
        new DuckDBInterval(0, int.MaxValue, 0).Invoking(interval => interval.ToTimeSpan()).Should().Throw<OverflowException>();
    }
}
