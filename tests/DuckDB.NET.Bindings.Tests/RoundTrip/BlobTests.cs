using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests.RoundTrip;

public sealed class BlobTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(70_000)]
    public void Bytes_arrive_and_return_unchanged(int length)
    {
        // Every byte value occurs, among them 0 and sequences that are no UTF-8.
        byte[] bytes = [.. Enumerable.Range(0, length).Select(index => (byte)(index * 37))];
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table bound (v blob); create table appended (v blob)");

        using (DuckDBCommand command = connection.CreateCommand())
        {
            command.CommandText = "insert into bound values ($bytes)";
            command.Parameters.Add(new DuckDBParameter("bytes", bytes));
            command.ExecuteNonQuery();
        }

        using (DuckDBAppender appender = connection.CreateAppender("appended"))
        {
            appender.CreateRow().AppendValue(bytes).EndRow();
        }

        connection.Read<long>("select octet_length(v)::bigint from bound").Should().Be(length);
        ReadBytes(connection, "select v from bound").Should().Equal(bytes);
        ReadBytes(connection, "select v from appended").Should().Equal(bytes);
    }

    [Fact]
    public void A_missing_blob_is_null()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select null::blob";
        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read();

        reader.IsDBNull(0).Should().BeTrue();
    }

    private static byte[] ReadBytes(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read().Should().BeTrue();
        using Stream stream = reader.GetStream(0);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
