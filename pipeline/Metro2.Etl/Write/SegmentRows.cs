using System.Collections.Frozen;
using DuckDB.NET.Data;
using Metro2.Format.Fields;

namespace Metro2.Etl.Write;

/// <summary>Rows of one segment's relation, forward only and in file order; the layout names the columns.</summary>
internal sealed class SegmentRows : IDisposable
{
    private const int AccountOrdinal = 0;
    private const int ClientOrdinal = 1;
    private const int FirstField = 2;

    private readonly FrozenDictionary<FieldSpec, int> _ordinals;
    private readonly PersonValues _values;
    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;

    /// <param name="connection">A connection of its own: any other statement on it would end the stream.</param>
    /// <param name="relation">The relation, with <c>account_id</c>, <c>client_id</c> and the layout's columns.</param>
    /// <param name="layout">The segment.</param>
    /// <param name="order">What orders rows of one account; empty where there is one.</param>
    /// <param name="values">Opens SSNs and birth dates.</param>
    public SegmentRows(DuckDBConnection connection, string relation, RecordLayout layout, string order, PersonValues values)
    {
        _values = values;
        FieldSpec[] fields = [.. layout.Fields.Where(field => field.Column is not null)];
        _ordinals = fields.Select((field, index) => (field, ordinal: FirstField + index))
            .ToFrozenDictionary(pair => pair.field, pair => pair.ordinal);
        _command = connection.CreateCommand();
        _command.CommandText =
            $"select account_id, client_id, {string.Join(", ", fields.Select(field => field.Column))} "
            + $"from {relation} order by account_id, client_id{(order.Length == 0 ? "" : ", " + order)}";
        _command.UseStreamingMode = true;
        _reader = _command.ExecuteReader();
    }

    /// <summary>Whose row this is; meaningless before the first and after the last row.</summary>
    public AccountKey Key { get; private set; }

    /// <summary>Whether the last row was read.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Goes to the next row.</summary>
    public bool Read()
    {
        IsAtEnd = !_reader.Read();
        if (!IsAtEnd)
        {
            Key = new AccountKey(_reader.GetString(AccountOrdinal), _reader.GetInt64(ClientOrdinal));
        }

        return !IsAtEnd;
    }

    /// <summary>A text column; never null.</summary>
    public string Text(FieldSpec field) => _reader.GetString(_ordinals[field]);

    /// <summary>A column of whole dollars.</summary>
    public long Number(FieldSpec field) => _reader.GetInt64(_ordinals[field]);

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(FieldSpec field)
    {
        int ordinal = _ordinals[field];
        return _reader.IsDBNull(ordinal) ? null : _reader.GetFieldValue<DateOnly>(ordinal);
    }

    /// <summary>An instant, or null.</summary>
    public DateTime? Instant(FieldSpec field)
    {
        int ordinal = _ordinals[field];
        return _reader.IsDBNull(ordinal) ? null : _reader.GetFieldValue<DateTime>(ordinal);
    }

    /// <summary>An encrypted SSN, opened.</summary>
    public string Ssn(FieldSpec field) => _values.Ssn(Text(field), Key.ClientId);

    /// <summary>An encrypted birth date, opened.</summary>
    public DateOnly? BirthDate(FieldSpec field) => _values.BirthDate(Text(field), Key.ClientId);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }
}

/// <summary>What orders the records of a file.</summary>
/// <param name="AccountId">FreshBooks account.</param>
/// <param name="ClientId">The client.</param>
internal readonly record struct AccountKey(string AccountId, long ClientId) : IComparable<AccountKey>
{
    /// <inheritdoc/>
    public int CompareTo(AccountKey other)
    {
        int byAccount = string.CompareOrdinal(AccountId, other.AccountId);
        return byAccount != 0 ? byAccount : ClientId.CompareTo(other.ClientId);
    }
}
