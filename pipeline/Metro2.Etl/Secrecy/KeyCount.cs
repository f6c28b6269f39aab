using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Secrecy;

/// <summary>How many stored values are under one key.</summary>
/// <param name="KeyId">Name of the key.</param>
/// <param name="State">As in <c>etl.data_keys</c>; <c>unknown</c> for a key that is not there.</param>
/// <param name="Values">SSNs and birth dates of all runs.</param>
internal sealed record KeyCount(string KeyId, string State, long Values)
{
    /// <summary>Every key that a value names or that the warehouse knows.</summary>
    public static IReadOnlyList<KeyCount> Of(DuckDBConnection connection) => connection.Rows(
        """
        with stored as (
            select split_part(ssn, ':', 2) as key_id from raw.consumers where ssn <> ''
            union all
            select split_part(birth_date, ':', 2) from raw.consumers where birth_date <> ''
        ),
        counted as (
            select key_id, count(*) as value_count from stored group by key_id
        )
        select coalesce(counted.key_id, keys.key_id), coalesce(keys.state, 'unknown'), coalesce(counted.value_count, 0)
        from counted
        full join etl.data_keys as keys on keys.key_id = counted.key_id
        order by 2, 1
        """,
        reader => new KeyCount(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
}
