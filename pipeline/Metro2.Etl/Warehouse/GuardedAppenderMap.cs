using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Data.Mapping;

namespace Metro2.Etl.Warehouse;

/// <summary>
/// The only way into DuckDB's appender. The mapped appender compares the CLR types with the columns; this map also
/// refuses what it would cut in silence: text after U+0000, a lone surrogate, digits beyond a decimal's scale.
/// Columns are named in the order of the table.
/// </summary>
/// <typeparam name="TRow">What one row is made from.</typeparam>
internal abstract class GuardedAppenderMap<TRow> : DuckDBAppenderMap<TRow>
{
    /// <summary>A text column; null is SQL null.</summary>
    /// <param name="column">Its name, for the message.</param>
    /// <param name="value">Reads the value.</param>
    protected void Text(string column, Func<TRow, string?> value) => Map(row => Checked(column, value(row)));

    /// <summary>A decimal column.</summary>
    /// <param name="column">Its name, for the message.</param>
    /// <param name="scale">Digits after the point that the column keeps, 0 to 28.</param>
    /// <param name="value">Reads the value.</param>
    protected void Decimal(string column, byte scale, Func<TRow, decimal?> value) =>
        Map(row => Checked(column, scale, value(row)));

    /// <summary>A column of any other type; the appender compares the type with the column's.</summary>
    /// <param name="value">Reads the value.</param>
    protected void Value<T>(Func<TRow, T> value) => Map(value);

    private static string? Checked(string column, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new RefusedValueException(column, "it holds U+0000, where the stored text would end");
        }

        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                throw new RefusedValueException(column, "it holds half of a surrogate pair");
            }

            rest = rest[consumed..];
        }

        return text;
    }

    private static decimal? Checked(string column, byte scale, decimal? value) =>
        value is decimal number && decimal.Round(number, scale) != number
            ? throw new RefusedValueException(column, $"it has more than {scale} digits after the point")
            : value;
}

/// <summary>A value that the appender would cut. Names the column and the reason, never the value.</summary>
internal sealed class RefusedValueException(string column, string reason)
    : Exception($"A value for column {column} cannot be stored as it is: {reason}.");

/// <summary>Appends rows within a transaction.</summary>
internal static class GuardedAppender
{
    /// <summary>Appends all rows; a refusal leaves them to the rollback of the transaction.</summary>
    /// <typeparam name="TRow">What one row is made from.</typeparam>
    /// <typeparam name="TMap">How.</typeparam>
    /// <param name="transaction">The caller's; without one a failure would leave the earlier rows.</param>
    /// <param name="schema">Schema of the table.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="RefusedValueException">A value would have been cut.</exception>
    public static void Append<TRow, TMap>(
        DuckDBTransaction transaction, string schema, string table, IEnumerable<TRow> rows)
        where TMap : GuardedAppenderMap<TRow>, new()
    {
        using DuckDBMappedAppender<TRow, TMap> appender = transaction.On().CreateAppender<TRow, TMap>(schema, table);
        appender.AppendRecords(rows);
        appender.Close();
    }
}
