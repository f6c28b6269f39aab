using DuckDB.NET.Data;
using DuckDB.NET.Data.Mapping;
using DuckDBAppender = DuckDB.NET.Data.DuckDBAppender;

namespace DuckDB.NET.Bindings.Tests;

public sealed class AppenderTests
{
    private const int RowCount = 300_000;

    [Fact]
    public void Rows_of_many_batches_arrive_complete_and_in_order()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (id integer, amount decimal(18,2), due date, note varchar)");

        using (DuckDBMappedAppender<Row, RowMap> appender = connection.CreateAppender<Row, RowMap>("t"))
        {
            appender.AppendRecords(Rows(RowCount));
        }

        connection.Read<bool>("""
            select count(*) = 300000
                and bool_and(id = rowid)
                and bool_and(amount = (id / 100)::decimal(18,2))
                and bool_and(due = date '2026-01-01' + (id % 365)::integer)
                and bool_and(case when id % 7 = 0 then note is null else note = 'note number ' || id end)
            from t
            """).Should().BeTrue();
    }

    [Fact]
    public void A_type_that_does_not_fit_the_column_is_refused_before_any_row()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (id bigint, amount decimal(18,2), due date, note varchar)");

        connection.Invoking(open => open.CreateAppender<Row, RowMap>("t"))
            .Should().Throw<InvalidOperationException>().WithMessage("*Type mismatch at column index 0*");
    }

    [Fact]
    public void A_table_that_does_not_exist_is_named_in_the_error()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.CreateAppender("nowhere"))
            .Should().Throw<DuckDBException>().WithMessage("*nowhere*");
    }

    [Fact]
    public void A_table_of_another_schema_is_found()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create schema raw; create table raw.t (v integer)");

        using (DuckDBAppender appender = connection.CreateAppender("raw", "t"))
        {
            appender.CreateRow().AppendValue((int?)7).EndRow();
        }

        connection.Read<int>("select v from raw.t").Should().Be(7);
    }

    [Fact]
    public void A_rolled_back_transaction_takes_the_appended_rows_with_it()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (id integer, amount decimal(18,2), due date, note varchar)");

        using (DuckDBTransaction transaction = connection.BeginTransaction())
        {
            using (DuckDBMappedAppender<Row, RowMap> appender = connection.CreateAppender<Row, RowMap>("t"))
            {
                appender.AppendRecords(Rows(RowCount));
            }

            transaction.Rollback();
        }

        connection.Read<long>("select count(*) from t").Should().Be(0);
    }

    [Fact]
    public void A_violated_constraint_shows_when_the_appender_closes()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer primary key)");
        DuckDBAppender appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue((int?)1).EndRow();
        appender.CreateRow().AppendValue((int?)1).EndRow();

        appender.Invoking(open => open.Close()).Should().Throw<DuckDBException>()
            .Which.ErrorType.Should().Be(Native.DuckDBErrorType.Constraint);
        connection.Read<long>("select count(*) from t").Should().Be(0);
    }

    [Fact]
    public void Cleared_rows_are_gone()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer)");

        using (DuckDBAppender appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue((int?)1).EndRow();
            appender.Clear();
            appender.CreateRow().AppendValue((int?)2).EndRow();
        }

        connection.Read<List<int>>("select list(v) from t").Should().Equal(2);
    }

    [Fact]
    public void A_default_fills_the_column_it_is_asked_for()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (a integer, b integer default 42, c varchar default 'by default')");

        using (DuckDBAppender appender = connection.CreateAppender("t"))
        {
            for (int row = 0; row < 5_000; row++)
            {
                appender.CreateRow().AppendValue((int?)row).AppendDefault().AppendDefault().EndRow();
            }
        }

        connection.Read<bool>("select count(*) = 5000 and bool_and(b = 42 and c = 'by default') from t").Should().BeTrue();
    }

    private static IEnumerable<Row> Rows(int count) => Enumerable.Range(0, count).Select(id => new Row(
        id, id / 100m, new DateOnly(2026, 1, 1).AddDays(id % 365), id % 7 == 0 ? null : $"note number {id}"));

    private sealed record Row(int Id, decimal Amount, DateOnly Due, string? Note);

    private sealed class RowMap : DuckDBAppenderMap<Row>
    {
        public RowMap()
        {
            Map(row => row.Id);
            Map(row => row.Amount);
            Map(row => row.Due);
            Map(row => row.Note);
        }
    }
}
