using System.Collections;
using DuckDB.NET.Data;
using DuckDB.NET.Data.Mapping;

namespace DuckDB.NET.Bindings.Tests.RoundTrip;

/// <summary>A value in a column of some type, with the SQL that says the same, so that no path is judged by itself.</summary>
public abstract class ColumnCase(string columnType, string sql)
{
    protected string ColumnType => columnType;

    protected string Sql => $"cast({sql} as {columnType})";

    /// <summary>The appender refuses some types altogether; those are only bound and read.</summary>
    public bool CanAppend { get; init; } = true;

    public abstract void ReadBack(DuckDBConnection connection);

    public abstract void Bind(DuckDBConnection connection);

    public abstract void Append(DuckDBConnection connection);

    public override string ToString() => $"{columnType} {(sql.Length <= 60 ? sql : sql[..60] + "...")}";

    protected static void StoredValueShouldBe(DuckDBConnection connection, string expected) =>
        connection.Read<bool>($"select count(*) = 1 and bool_and(v is not distinct from {expected}) from t")
            .Should().BeTrue($"the column should hold {expected}, but holds {connection.Read<string>("select coalesce(any_value(v)::varchar, 'null') from t")}");
}

/// <inheritdoc/>
public sealed class ColumnCase<T>(string columnType, string sql, T value) : ColumnCase(columnType, sql)
    where T : notnull
{
    /// <summary>The mapped appender knows fewer types than the plain one; this takes the plain one where it must.</summary>
    public Action<IDuckDBAppenderRow, T>? AppendWith { get; init; }

    public override void ReadBack(DuckDBConnection connection)
    {
        // Rows around it, and nulls between them, show whether neighbours are kept apart.
        connection.Run($"create table t (i integer, v {ColumnType})");
        connection.Run($"insert into t select i, {Sql} from range(0, 5, 2) as r(i)");
        connection.Run("insert into t select i, null from range(1, 5, 2) as r(i)");
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select v from t order by i";
        using DuckDBDataReader reader = command.ExecuteReader();

        for (int row = 0; row < 5; row++)
        {
            reader.Read().Should().BeTrue();
            reader.IsDBNull(0).Should().Be(row % 2 != 0);
            if (row % 2 == 0)
            {
                ShouldBeTheValue(reader.GetFieldValue<T>(0));
            }
            else
            {
                reader.GetValue(0).Should().Be(DBNull.Value);
            }
        }

        reader.Read().Should().BeFalse();
    }

    public override void Bind(DuckDBConnection connection)
    {
        foreach ((object bound, string expected) in new (object, string)[] { (value, Sql), (DBNull.Value, "null") })
        {
            connection.Run($"create or replace table t (v {ColumnType})");
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = "insert into t values ($v)";
            command.Parameters.Add(new DuckDBParameter("v", bound));
            command.ExecuteNonQuery().Should().Be(1);

            StoredValueShouldBe(connection, expected);
        }
    }

    public override void Append(DuckDBConnection connection)
    {
        connection.Run($"create or replace table t (v {ColumnType})");
        if (AppendWith is { } append)
        {
            using DuckDBAppender appender = connection.CreateAppender("t");
            IDuckDBAppenderRow row = appender.CreateRow();
            append(row, value);
            row.EndRow();
        }
        else
        {
            using DuckDBMappedAppender<Row, RowMap> appender = connection.CreateAppender<Row, RowMap>("t");
            appender.AppendRecords([new Row(value)]);
        }

        StoredValueShouldBe(connection, Sql);

        connection.Run($"create or replace table t (v {ColumnType})");
        using (DuckDBAppender appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendNullValue().EndRow();
        }

        StoredValueShouldBe(connection, "null");
    }

    private void ShouldBeTheValue(T actual)
    {
        if (value is ICollection)
        {
            actual.Should().BeEquivalentTo(value, options => options.WithStrictOrdering());
        }
        else
        {
            actual.Should().Be(value);
        }
    }

    private sealed record Row(T Value);

    private sealed class RowMap : DuckDBAppenderMap<Row>
    {
        public RowMap() => Map(row => row.Value);
    }
}
