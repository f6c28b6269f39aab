using System.Data;
using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class ParameterTests
{
    [Fact]
    public void Named_parameters_find_their_place_in_any_order_and_case()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select $first || '-' || $Second || '-' || $first";
        command.Parameters.Add(new DuckDBParameter("SECOND", "b"));
        command.Parameters.Add(new DuckDBParameter("first", "a"));

        command.ExecuteScalar().Should().Be("a-b-a");
    }

    [Theory]
    [InlineData("select ? || '-' || ? || '-' || ?")]
    [InlineData("select $1 || '-' || $2 || '-' || $3")]
    public void Positional_parameters_are_taken_in_order(string sql)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<string>(sql, "a", "b", "c").Should().Be("a-b-c");
    }

    [Fact]
    public void The_many_parameters_of_one_statement_keep_their_places()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"select concat_ws(',', {string.Join(", ", Enumerable.Range(0, 300).Select(index => $"$p{index}"))})";
        for (int index = 299; index >= 0; index--)
        {
            command.Parameters.Add(new DuckDBParameter($"p{index}", index));
        }

        command.ExecuteScalar().Should().Be(string.Join(",", Enumerable.Range(0, 300)));
    }

    [Fact]
    public void A_missing_parameter_is_refused()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select $here, $missing";
        command.Parameters.Add(new DuckDBParameter("here", 1));

        command.Invoking(incomplete => incomplete.ExecuteScalar()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_command_is_run_again_with_new_values()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer, w varchar)");
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "insert into t values ($v, $w)";
        DuckDBParameter number = new("v", DbType.Int32, 0);
        DuckDBParameter text = new("w", DbType.String, string.Empty);
        command.Parameters.Add(number);
        command.Parameters.Add(text);

        for (int value = 0; value < 50; value++)
        {
            number.Value = value;
            text.Value = $"text number {value}";
            command.ExecuteNonQuery().Should().Be(1);
        }

        connection.Read<bool>("select count(*) = 50 and bool_and(w = 'text number ' || v) from t").Should().BeTrue();
    }

    [Fact]
    public void A_session_variable_is_set_from_a_parameter()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "set variable period_end = $value::date";
        command.Parameters.Add(new DuckDBParameter("value", new DateOnly(2026, 10, 31)));
        command.ExecuteNonQuery();

        connection.Read<DateOnly>("select getvariable('period_end')").Should().Be(new DateOnly(2026, 10, 31));
    }

    [Theory]
    [InlineData("1000", "DECIMAL(4,0)")]
    [InlineData("0.001", "DECIMAL(4,3)")]
    [InlineData("-12.50", "DECIMAL(4,2)")]
    public void A_decimal_is_sent_with_its_own_digits(string number, string type)
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        connection.Read<string>("select typeof($1)", value).Should().Be(type);
        connection.Read<string>("select $1::varchar", value).Should().Be(number);
    }
}
