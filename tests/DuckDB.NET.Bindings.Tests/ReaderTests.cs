using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class ReaderTests
{
    private const int RowCount = 1_000_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_million_rows_are_read_in_order(bool isStreaming)
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.UseStreamingMode = isStreaming;
        command.CommandText = $"""
            select i::bigint, (i / 100)::decimal(18,2), case when i % 3 = 0 then null else 'row number ' || i end, date '2000-01-01' + (i % 9000)::integer
            from range({RowCount}) as r(i)
            """;
        using DuckDBDataReader reader = command.ExecuteReader();

        long row = 0;
        long wrong = 0;
        DateOnly start = new(2000, 1, 1);
        while (reader.Read())
        {
            bool isRight = reader.GetInt64(0) == row
                && reader.GetDecimal(1) == row / 100m
                && reader.IsDBNull(2) == (row % 3 == 0)
                && (row % 3 == 0 || row % 1_000 != 1 || reader.GetString(2) == $"row number {row}")
                && reader.GetFieldValue<DateOnly>(3) == start.AddDays((int)(row % 9000));
            wrong += isRight ? 0 : 1;
            row++;
        }

        row.Should().Be(RowCount);
        wrong.Should().Be(0);
    }

    [Fact]
    public void A_stream_that_fails_midway_says_so_and_does_not_just_end()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.UseStreamingMode = true;
        command.CommandText = "select case when i = 900000 then error('midway')::bigint else i end from range(1000000) as r(i)";

        Action readAll = () =>
        {
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
        };

        readAll.Should().Throw<DuckDBException>().WithMessage("*midway*");
    }

    [Fact]
    public void A_stream_left_in_the_middle_does_not_disturb_the_next_statement()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using (DuckDBCommand command = connection.CreateCommand())
        {
            command.UseStreamingMode = true;
            command.CommandText = "select i from range(1000000) as r(i)";
            using DuckDBDataReader reader = command.ExecuteReader();
            reader.Read().Should().BeTrue();
        }

        connection.Read<int>("select 1").Should().Be(1);
    }

    [Fact]
    public void A_result_without_rows_ends_at_once()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select 1 as v, [1] as w where false";
        using DuckDBDataReader reader = command.ExecuteReader();

        reader.FieldCount.Should().Be(2);
        reader.Read().Should().BeFalse();
    }
}
