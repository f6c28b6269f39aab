using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests;

public sealed class StatementTests
{
    [Theory]
    [InlineData("selec 1", "*syntax error*selec*")]
    [InlineData("select * from nowhere", "*nowhere does not exist*")]
    [InlineData("select missing from range(1)", "*missing*not found*")]
    public void A_statement_that_cannot_be_prepared_says_why(string sql, string message)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Run(sql)).Should().Throw<DuckDBException>().WithMessage(message)
            .Which.ErrorType.Should().Be(DuckDBErrorType.Invalid);
    }

    [Theory]
    [InlineData("select v::integer from (values ('x')) as t(v)", DuckDBErrorType.Conversion, "*Could not convert*")]
    [InlineData("insert into t values (1), (1)", DuckDBErrorType.Constraint, "*uplicate key*")]
    [InlineData("select 9223372036854775807 + i from range(1, 2) as r(i)", DuckDBErrorType.OutOfRange, "*verflow*")]
    [InlineData("select error('stop here')", DuckDBErrorType.InvalidInput, "*stop here*")]
    public void A_statement_that_fails_while_it_runs_says_why_and_of_what_kind(string sql, DuckDBErrorType type, string message)
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (id integer primary key)");

        connection.Invoking(open => open.Run(sql)).Should().Throw<DuckDBException>().WithMessage(message)
            .Which.ErrorType.Should().Be(type);
    }

    [Fact]
    public void Several_statements_in_one_text_run_in_order()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "create table t (v integer); insert into t values (1), (2); insert into t select v + 2 from t; delete from t where v = 1";

        command.ExecuteNonQuery().Should().Be(5);

        connection.Read<List<int>>("select list(v order by v) from t").Should().Equal(2, 3, 4);
    }

    [Fact]
    public void Several_results_are_read_one_after_the_other()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select 1; select 'two' as second, 2";
        using DuckDBDataReader reader = command.ExecuteReader();

        reader.Read().Should().BeTrue();
        reader.GetInt32(0).Should().Be(1);
        reader.NextResult().Should().BeTrue();
        reader.FieldCount.Should().Be(2);
        reader.Read().Should().BeTrue();
        reader.GetString(reader.GetOrdinal("second")).Should().Be("two");
        reader.NextResult().Should().BeFalse();
    }

    [Fact]
    public void The_type_names_of_columns_are_those_of_the_header()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select 1::bigint, 'x', 1.5::decimal(18,2), date '2026-10-31', now()";
        using DuckDBDataReader reader = command.ExecuteReader();

        Enumerable.Range(0, 5).Select(reader.GetDataTypeName).Should().Equal("BigInt", "Varchar", "Decimal", "Date", "TimestampTz");
        Enumerable.Range(0, 5).Select(reader.GetFieldType).Should()
            .Equal(typeof(long), typeof(string), typeof(decimal), typeof(DateOnly), typeof(DateTime));
    }

    [Fact]
    public void Changed_rows_are_counted()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t as select i from range(1000) as r(i)");
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "update t set i = -1 where i >= 400";

        command.ExecuteNonQuery().Should().Be(600);
    }
}
