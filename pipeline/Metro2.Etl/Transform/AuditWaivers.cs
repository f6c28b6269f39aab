using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>Findings that people accepted: keys of accounts by audit (D-045).</summary>
internal sealed class AuditWaivers
{
    private readonly Dictionary<string, string> _keys;

    private AuditWaivers(Dictionary<string, string> keys) => _keys = keys;

    /// <summary>Nothing is waived.</summary>
    public static AuditWaivers None { get; } = new([]);

    /// <summary>
    /// Reads the waivers that stand at the period's end. An account is meant by any number it was ever reported under, and by its client's id
    /// unless another account has that text as its number.
    /// </summary>
    /// <param name="connection">The warehouse, models built, variables set.</param>
    public static AuditWaivers Read(DuckDBConnection connection) => new(connection.Rows(
        """
        with numbers as (
            select
                client_id,
                unnest(list_append(history_account_numbers, consumer_account_number)) as account_key
            from intermediate.account_numbers
        ),
        keys as (
            select client_id, account_key from numbers
            union
            select client_id, client_id::varchar
            from intermediate.decisions_in_force as decisions
            where kind = 'waive'
                and not exists (
                    select 1
                    from numbers
                    where numbers.account_key = decisions.client_id::varchar
                        and numbers.client_id <> decisions.client_id
                )
        )
        select waivers.value, to_json(list(distinct keys.account_key))::varchar
        from intermediate.decisions_in_force as waivers
        join keys on keys.client_id = waivers.client_id
        where waivers.kind = 'waive'
        group by waivers.value
        """,
        reader => (Audit: reader.GetString(0), Keys: reader.GetString(1)))
        .ToDictionary(item => item.Audit, item => item.Keys, StringComparer.Ordinal));

    /// <summary>JSON array of the keys that are waived for an audit; null when there are none.</summary>
    /// <param name="auditId">The audit's id.</param>
    public string? KeysOf(string auditId) => _keys.GetValueOrDefault(auditId);
}
