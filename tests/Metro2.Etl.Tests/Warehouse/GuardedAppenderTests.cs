using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Warehouse;

public sealed class GuardedAppenderTests : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public GuardedAppenderTests()
    {
        _connection.Open();
        _connection.Run("create schema raw; create table raw.probe (n bigint, label text, amount decimal(18,2), day date)");
    }

    public void Dispose() => _connection.Dispose();

    public static TheoryData<string> Texts() => new()
    {
        "",
        "Example",
        "Łódź ß 😀",
        " two  blanks ",
        "a\tb\r\nc",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_comes_back_as_it_went_in(string text)
    {
        Append([new Row(1, text, 1.25m, null)]);

        _connection.Single<string>("select label from raw.probe").Should().Be(text);
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("-99999999999999.99")]
    [InlineData("3.1000")]
    public void Decimals_that_fit_come_back_equal(string number)
    {
        decimal amount = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Append([new Row(1, null, amount, new DateOnly(2024, 2, 29))]);

        _connection.Single<decimal>("select amount from raw.probe").Should().Be(amount);
        _connection.Single<DateOnly>("select day from raw.probe").Should().Be(new DateOnly(2024, 2, 29));
    }

    // Escaped here and unescaped in the test: the test runner itself would replace half of a pair.
    [Theory]
    [InlineData(@"ab\u0000cd", "1")]
    [InlineData(@"half \ud83d of a pair", "1")]
    [InlineData(@"\udc00", "1")]
    [InlineData("fine", "1.005")]
    public void What_would_be_cut_is_refused_and_no_row_stays(string escaped, string number)
    {
        string text = System.Text.RegularExpressions.Regex.Unescape(escaped);
        decimal amount = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Action appending = () => Append([new Row(1, "fine", 1m, null), new Row(2, text, amount, null)]);

        appending.Should().Throw<RefusedValueException>().Which.Message.Should().NotContain(text);
        _connection.Single<long>("select count(*) from raw.probe").Should().Be(0);
    }

    [Fact]
    public void A_number_too_wide_for_the_column_is_refused_and_no_row_stays()
    {
        Action appending = () => Append([new Row(1, "fine", 1m, null), new Row(2, "fine", 12345678901234567.89m, null)]);

        appending.Should().Throw<Exception>();
        _connection.Single<long>("select count(*) from raw.probe").Should().Be(0);
    }

    [Fact]
    public void A_map_whose_types_are_not_the_columns_is_refused_before_any_row()
    {
        Action appending = () =>
        {
            using DuckDBTransaction transaction = _connection.BeginTransaction();
            GuardedAppender.Append<Row, NarrowMap>(transaction, "raw", "probe", [new Row(1, "fine", 1m, null)]);
        };

        appending.Should().Throw<Exception>();
        _connection.Single<long>("select count(*) from raw.probe").Should().Be(0);
    }

    [Fact]
    public void More_rows_than_a_batch_all_arrive()
    {
        Append(Enumerable.Range(1, 250_000).Select(n => new Row(n, "x", n, null)));

        _connection.Single<long>("select count(*) from raw.probe where amount = n").Should().Be(250_000);
    }

    private void Append(IEnumerable<Row> rows)
    {
        using DuckDBTransaction transaction = _connection.BeginTransaction();
        GuardedAppender.Append<Row, Map>(transaction, "raw", "probe", rows);
        transaction.Commit();
    }

    private sealed record Row(long Number, string? Label, decimal? Amount, DateOnly? Day);

    private sealed class Map : GuardedAppenderMap<Row>
    {
        public Map()
        {
            Value(row => row.Number);
            Text("label", row => row.Label);
            Decimal("amount", 2, row => row.Amount);
            Value(row => row.Day);
        }
    }

    private sealed class NarrowMap : GuardedAppenderMap<Row>
    {
        public NarrowMap()
        {
            Value(row => (int)row.Number);
            Text("label", row => row.Label);
            Decimal("amount", 2, row => row.Amount);
            Value(row => row.Day);
        }
    }
}
