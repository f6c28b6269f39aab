using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>The texts by which audits and rules name accounts.</summary>
internal static class AccountKeys
{
    /// <summary>
    /// A select of account_key, client_id and number, the account number of now: every number under which an account was ever reported, and
    /// its client's id unless another account has that text as its number.
    /// </summary>
    public const string All =
        """
        with known as (
            select
                client_id,
                consumer_account_number as number,
                unnest(list_append(history_account_numbers, consumer_account_number)) as account_key
            from intermediate.account_numbers
        )
        select account_key, client_id, number from known
        union
        select client_id::varchar, client_id, number
        from known
        where not exists (
            select 1
            from known as others
            where others.account_key = known.client_id::varchar
                and others.client_id <> known.client_id
        )
        """;

    private const string None = "select ''::varchar as account_key, 0::bigint as client_id, ''::varchar as number where false";

    /// <summary><see cref="All"/>, or the same without rows where no model makes account numbers.</summary>
    public static string Select(DuckDBConnection connection) =>
        connection.Single<bool>("select count(*) > 0 from duckdb_tables() where schema_name = 'intermediate' and table_name = 'account_numbers'") ? All : None;
}
