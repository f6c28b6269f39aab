using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests.RoundTrip;

public sealed class NestedTypeTests
{
    private enum Standing
    {
        Current,
        Delinquent,
    }

    [Fact]
    public void A_struct_is_read_by_the_names_of_its_members()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<Dictionary<string, object?>>("select {'amount': 12, 'note': 'a longer text than twelve', 'none': null::integer}")
            .Should().BeEquivalentTo(new Dictionary<string, object?> { ["amount"] = 12, ["note"] = "a longer text than twelve", ["none"] = null });
    }

    [Fact]
    public void A_map_is_read_with_its_keys()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<Dictionary<string, int>>("select map {'a': 1, 'b': 2}")
            .Should().Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });
    }

    [Fact]
    public void A_list_of_structs_is_read_row_by_row()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select list_transform(range(i), n -> {'n': n::integer}) from range(4) as r(i) order by i";
        using DuckDBDataReader reader = command.ExecuteReader();

        for (int length = 0; length < 4; length++)
        {
            reader.Read().Should().BeTrue();
            reader.GetFieldValue<List<Dictionary<string, object>>>(0).Select(item => (int)item["n"])
                .Should().Equal(Enumerable.Range(0, length));
        }
    }

    [Fact]
    public void An_enum_travels_as_text_and_as_a_CLR_enum()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create type standing as enum ('Current', 'Delinquent'); create table t (i integer, v standing)");
        using (DuckDBAppender appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue((int?)0).AppendValue(Standing.Delinquent).EndRow();
        }

        using (DuckDBCommand command = connection.CreateCommand())
        {
            command.CommandText = "insert into t values (1, $v)";
            command.Parameters.Add(new DuckDBParameter("v", "Current"));
            command.ExecuteNonQuery();
        }

        connection.Read<string>("select v from t where i = 0").Should().Be("Delinquent");
        connection.Read<Standing>("select v from t where i = 1").Should().Be(Standing.Current);
    }

    [Fact]
    public void An_enum_with_more_than_256_values_is_stored_wider_and_still_read()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run($"create type wide as enum ({string.Join(", ", Enumerable.Range(0, 300).Select(value => $"'v{value}'"))})");

        connection.Read<string>("select 'v299'::wide").Should().Be("v299");
    }

    [Fact]
    public void A_list_parameter_is_told_apart_from_its_text()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<int>("select list_sum($1::integer[])::integer", new List<int> { 1, 2, 39 }).Should().Be(42);
        connection.Read<string>("select ($1::varchar[])[2]", new List<string> { "a", "b, [c]" }).Should().Be("b, [c]");
        connection.Read<int>("select len($1::integer[])::integer", new List<int>()).Should().Be(0);
    }

    [Fact]
    public void Bits_and_big_numbers_are_read()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<string>("select '0101'::bit").Should().Be("0101");
        connection.Read<System.Numerics.BigInteger>("select ('1' || repeat('0', 50))::bignum")
            .Should().Be(System.Numerics.BigInteger.Pow(10, 50));
    }
}
