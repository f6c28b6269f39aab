using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests.RoundTrip;

/// <summary>Every column type with its extremes.</summary>
internal static class ColumnCases
{
    private static readonly BigInteger TwoTo127 = BigInteger.Pow(2, 127);
    private static readonly BigInteger TwoTo128 = BigInteger.Pow(2, 128);

    internal static readonly ColumnCase[] All =
    [
        new ColumnCase<bool>("boolean", "true", true),
        new ColumnCase<bool>("boolean", "false", false),
        new ColumnCase<sbyte>("tinyint", "-128", sbyte.MinValue),
        new ColumnCase<sbyte>("tinyint", "127", sbyte.MaxValue),
        new ColumnCase<short>("smallint", "-32768", short.MinValue),
        new ColumnCase<short>("smallint", "32767", short.MaxValue),
        new ColumnCase<int>("integer", "-2147483648", int.MinValue),
        new ColumnCase<int>("integer", "2147483647", int.MaxValue),
        new ColumnCase<long>("bigint", "-9223372036854775808", long.MinValue),
        new ColumnCase<long>("bigint", "9223372036854775807", long.MaxValue),
        new ColumnCase<byte>("utinyint", "255", byte.MaxValue),
        new ColumnCase<ushort>("usmallint", "65535", ushort.MaxValue),
        new ColumnCase<uint>("uinteger", "4294967295", uint.MaxValue),
        new ColumnCase<ulong>("ubigint", "18446744073709551615", ulong.MaxValue),
        new ColumnCase<BigInteger>("hugeint", "0", BigInteger.Zero),
        new ColumnCase<BigInteger>("hugeint", "-1", BigInteger.MinusOne),
        new ColumnCase<BigInteger>("hugeint", "-18446744073709551617", -BigInteger.Pow(2, 64) - 1),
        new ColumnCase<BigInteger>("hugeint", "'-170141183460469231731687303715884105728'", -TwoTo127),
        new ColumnCase<BigInteger>("hugeint", "'170141183460469231731687303715884105727'", TwoTo127 - 1),
        new ColumnCase<BigInteger>("uhugeint", "18446744073709551616", BigInteger.Pow(2, 64)),
        new ColumnCase<BigInteger>("uhugeint", "'340282366920938463463374607431768211455'", TwoTo128 - 1),
        new ColumnCase<float>("float", "'3.4028235e38'", float.MaxValue),
        new ColumnCase<float>("float", "'-1.4e-45'", -float.Epsilon),
        new ColumnCase<float>("float", "'nan'", float.NaN),
        new ColumnCase<double>("double", "'1.7976931348623157e308'", double.MaxValue),
        new ColumnCase<double>("double", "'5e-324'", double.Epsilon),
        new ColumnCase<double>("double", "'-inf'", double.NegativeInfinity),
        new ColumnCase<double>("double", "'nan'", double.NaN),

        // One for each width of storage: 2, 4, 8 and 16 bytes, at its limit.
        new ColumnCase<decimal>("decimal(4,1)", "-999.9", -999.9m),
        new ColumnCase<decimal>("decimal(9,4)", "99999.9999", 99999.9999m),
        new ColumnCase<decimal>("decimal(18,2)", "-9999999999999999.99", -9999999999999999.99m),
        new ColumnCase<decimal>("decimal(18,2)", "0.01", 0.01m),
        new ColumnCase<decimal>("decimal(28,10)", "'123456789012345678.0123456789'", 123456789012345678.0123456789m),
        new ColumnCase<decimal>("decimal(38,0)", "'-79228162514264337593543950335'", decimal.MinValue),

        new ColumnCase<Guid>("uuid", "'00000000-0000-0000-0000-000000000000'", Guid.Empty),
        new ColumnCase<Guid>("uuid", "'0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'", new Guid("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")),
        new ColumnCase<Guid>("uuid", "'ffffffff-ffff-ffff-ffff-ffffffffffff'", new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff")),

        new ColumnCase<DateOnly>("date", "'0001-01-01'", DateOnly.MinValue),
        new ColumnCase<DateOnly>("date", "'1969-12-31'", new DateOnly(1969, 12, 31)),
        new ColumnCase<DateOnly>("date", "'2000-02-29'", new DateOnly(2000, 2, 29)),
        new ColumnCase<DateOnly>("date", "'9999-12-31'", DateOnly.MaxValue),
        new ColumnCase<TimeOnly>("time", "'00:00:00'", TimeOnly.MinValue),
        new ColumnCase<TimeOnly>("time", "'23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999)),
        new ColumnCase<DateTime>("timestamp", "'0001-01-01 00:00:00'", DateTime.MinValue),
        new ColumnCase<DateTime>("timestamp", "'1969-12-31 23:59:59.999999'", DateTime.UnixEpoch.AddTicks(-10)),
        new ColumnCase<DateTime>("timestamp", "'9999-12-31 23:59:59.999999'", new DateTime(DateTime.MaxValue.Ticks - 9)),
        new ColumnCase<DateTime>("timestamp_s", "'2026-10-31 23:59:59'", new DateTime(2026, 10, 31, 23, 59, 59)) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<DateTime>("timestamp_ms", "'2026-10-31 23:59:59.123'", new DateTime(2026, 10, 31, 23, 59, 59, 123)) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<DateTime>("timestamp_ns", "'2026-10-31 23:59:59.123456700'", new DateTime(2026, 10, 31, 23, 59, 59).AddTicks(1_234_567)) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<DateTime>("timestamptz", "'2026-10-31 23:59:59.123456+00'", new DateTime(2026, 10, 31, 23, 59, 59).AddTicks(1_234_560)) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<DateTimeOffset>("timestamptz", "'2026-10-31 23:59:59+02'", new DateTimeOffset(2026, 10, 31, 23, 59, 59, TimeSpan.FromHours(2))),
        // The provider puts a time on the second day, so that an offset cannot lead below the first.
        new ColumnCase<DateTimeOffset>("timetz", "'23:59:59.5-03:30'", new DateTimeOffset(1, 1, 2, 23, 59, 59, 500, TimeSpan.FromMinutes(-210))) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<TimeSpan>("interval", "'-3 days -04:05:06.000007'", new TimeSpan(3, 4, 5, 6, 0, 7).Negate()),
        new ColumnCase<TimeSpan>("interval", "'0 days'", TimeSpan.Zero),

        new ColumnCase<string>("varchar", "''", ""),
        new ColumnCase<string>("varchar", "'eleven byte'", "eleven byte"),
        new ColumnCase<string>("varchar", "'twelve bytes'", "twelve bytes"),
        new ColumnCase<string>("varchar", "'thirteen byte'", "thirteen byte"),
        new ColumnCase<string>("varchar", "'äöüßéñ'", "äöüßéñ"),
        new ColumnCase<string>("varchar", "'äöüßéña'", "äöüßéña"),
        new ColumnCase<string>("varchar", "'𝄞 and 💶 outside the basic plane'", "𝄞 and 💶 outside the basic plane"),
        new ColumnCase<string>("varchar", "repeat('€', 100000)", new string('€', 100_000)),
        new ColumnCase<string>("json", "'{\"b\": [1, null], \"a\": \"ü\"}'", "{\"b\": [1, null], \"a\": \"ü\"}"),

        new ColumnCase<List<int>>("integer[]", "[1, -2, 3]", [1, -2, 3]) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<List<int>>("integer[]", "[]", []) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<List<int?>>("integer[]", "[1, null, 3]", [1, null, 3]) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<List<string>>("varchar[]", "['short', 'longer than twelve bytes']", ["short", "longer than twelve bytes"]) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<List<List<int>>>("integer[][]", "[[1], [], [2, 3]]", [[1], [], [2, 3]]) { AppendWith = (row, value) => row.AppendValue(value) },
        new ColumnCase<List<int>>("integer[3]", "[7, 8, 9]", [7, 8, 9]) { AppendWith = (row, value) => row.AppendValue(value) },
    ];

    /// <summary>What .NET's own types cannot hold, in the types of this assembly.</summary>
    internal static readonly ColumnCase[] BeyondTheFramework =
    [
        new ColumnCase<DuckDBDateOnly>("date", "'infinity'", DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = int.MaxValue })),
        new ColumnCase<DuckDBDateOnly>("date", "'-infinity'", DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = -int.MaxValue })),
        new ColumnCase<DuckDBDateOnly>("date", "'5877642-06-25 (BC)'", DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = -int.MaxValue + 1 })),
        new ColumnCase<DuckDBDateOnly>("date", "'5881580-07-10'", DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = int.MaxValue - 1 })),
        new ColumnCase<DuckDBTimestamp>("timestamp", "'infinity'", Timestamp(long.MaxValue)) { CanAppend = false },
        new ColumnCase<DuckDBTimestamp>("timestamp", "'-infinity'", Timestamp(-long.MaxValue)) { CanAppend = false },
        new ColumnCase<DuckDBTimestamp>("timestamp", "'290309-12-22 (BC) 00:00:00'", Timestamp(-9_223_372_022_400_000_000)) { CanAppend = false },
        new ColumnCase<DuckDBTimeOnly>("time", "'24:00:00'", Midnight()),
    ];

    private static DuckDBTimestamp Timestamp(long micros) =>
        DuckDBTimestamp.FromDuckDBTimestampStruct(new DuckDBTimestampStruct { Micros = micros });

    private static DuckDBTimeOnly Midnight() => new(24, 0, 0);
}
