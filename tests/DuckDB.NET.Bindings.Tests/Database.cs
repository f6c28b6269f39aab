using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

/// <summary>Short ways to a database and to one value out of it.</summary>
internal static class Database
{
    internal static DuckDBConnection OpenInMemory()
    {
        DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    internal static void Run(this DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static T Read<T>(this DuckDBConnection connection, string sql, params object?[] parameters)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (object? parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter ?? DBNull.Value));
        }

        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read().Should().BeTrue("the statement gives one row");
        return reader.GetFieldValue<T>(0);
    }
}
