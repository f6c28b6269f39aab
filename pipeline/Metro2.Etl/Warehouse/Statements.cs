using System.Globalization;
using DuckDB.NET.Data;

namespace Metro2.Etl.Warehouse;

/// <summary>Short forms for statements whose results are one value or none. Parameters are named <c>$name</c>.</summary>
internal static class Statements
{
    /// <summary>Runs a text of one or more statements to its end.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="sql">The text; with parameters, one statement only.</param>
    /// <param name="parameters">Values by name without the <c>$</c>; null is SQL null.</param>
    /// <returns>Rows inserted, updated or deleted; 0 for statements that define something.</returns>
    public static int Run(
        this DuckDBConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using DuckDBCommand command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>As <see cref="Run(DuckDBConnection, string, ValueTuple{string, object?}[])"/>; stops within milliseconds when cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int Run(
        this DuckDBConnection connection,
        string sql,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using DuckDBCommand command = Command(connection, sql, parameters);
        using CancellationTokenRegistration stop = cancellationToken.Register(command.Cancel);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; default when there is no row or the value is null.</summary>
    /// <typeparam name="T">The exact CLR type of the column, see the provider's table of types.</typeparam>
    public static T? Single<T>(
        this DuckDBConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using DuckDBCommand command = Command(connection, sql, parameters);
        using DuckDBDataReader reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    /// <summary>Every row, made by a function over the reader; the result is complete before it is returned.</summary>
    public static List<T> Rows<T>(
        this DuckDBConnection connection,
        string sql,
        Func<DuckDBDataReader, T> row,
        params (string Name, object? Value)[] parameters)
    {
        using DuckDBCommand command = Command(connection, sql, parameters);
        using DuckDBDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The connection that a transaction belongs to.</summary>
    public static DuckDBConnection On(this DuckDBTransaction transaction) =>
        transaction.Connection as DuckDBConnection
        ?? throw new InvalidOperationException("The transaction has ended.");

    /// <summary>An instant as it is stored: UTC, whole microseconds.</summary>
    public static DateTimeOffset ToMicroseconds(this DateTimeOffset instant)
    {
        DateTimeOffset utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Reads a <c>timestamptz</c> column, which the provider hands out as a UTC clock without its offset.</summary>
    public static DateTimeOffset GetInstant(this DuckDBDataReader reader, int ordinal) =>
        new(DateTime.SpecifyKind(reader.GetFieldValue<DateTime>(ordinal), DateTimeKind.Utc));

    /// <summary>A name in double quotes, as SQL wants it.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A relation <c>layer.name</c> with both parts in double quotes.</summary>
    public static string QuotedRelation(string relation)
    {
        int dot = relation.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Quoted(relation) : $"{Quoted(relation[..dot])}.{Quoted(relation[(dot + 1)..])}";
    }

    /// <summary>A text in single quotes, as SQL wants it.</summary>
    public static string Literal(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"'{text.Replace("'", "''", StringComparison.Ordinal)}'");

    private static DuckDBCommand Command(
        DuckDBConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        DuckDBCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant or a file of our own tree; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object? value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        return command;
    }
}
