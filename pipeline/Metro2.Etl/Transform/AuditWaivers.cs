using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>
/// Findings that people accepted: keys of accounts by audit or rule (D-045, D-152). They stand in a temporary table of the connection that
/// read them, so that a waiver of a whole rule costs a join.
/// </summary>
internal sealed class AuditWaivers
{
    private const string Table = "temp.waiver_keys";

    private readonly HashSet<string> _rules;

    private AuditWaivers(IEnumerable<string> rules) => _rules = new HashSet<string>(rules, StringComparer.Ordinal);

    /// <summary>Nothing is waived.</summary>
    public static AuditWaivers None { get; } = new([]);

    /// <summary>
    /// Reads the waivers that stand at the period's end. An account is meant by any number it was ever reported under, and by its client's id
    /// unless another account has that text as its number. A waiver of a whole rule, which has client 0, means every account; what is about
    /// no account is never waived.
    /// </summary>
    /// <param name="connection">The warehouse, models built, variables set.</param>
    public static AuditWaivers Read(DuckDBConnection connection)
    {
        const string Waivers = "select decision_id, client_id, value as rule_id from intermediate.decisions_in_force where kind = 'waive'";
        connection.Run("create or replace temp table waiver_keys (rule_id text, decision_id bigint, account_key text)");
        if (connection.Single<bool>($"select count(*) > 0 from ({Waivers})"))
        {
            connection.Run(
                $"""
                insert into {Table}
                with waivers as ({Waivers}),
                keys as ({AccountKeys.All})
                select waivers.rule_id, waivers.decision_id, keys.account_key
                from waivers
                join keys on keys.client_id = waivers.client_id
                union all
                select waivers.rule_id, waivers.decision_id, keys.account_key
                from waivers
                cross join (select distinct account_key from keys) as keys
                where waivers.client_id = 0
                union all
                -- A client without a number yet is named by the id.
                select rule_id, decision_id, client_id::varchar
                from waivers
                where client_id > 0
                    and client_id::varchar not in (select account_key from keys)
                """);
        }

        return new AuditWaivers(connection.Rows($"select distinct rule_id from {Table}", reader => reader.GetString(0)));
    }

    /// <summary>Whether any account is waived for an audit or a rule.</summary>
    /// <param name="id">Its id.</param>
    public bool Exist(string id) => _rules.Contains(id);

    /// <summary>SQL, never null, that tells of a row with a column <c>account_key</c> whether the hit is waived.</summary>
    /// <param name="id">Id of the audit or rule.</param>
    public string Condition(string id) => Exist(id)
        ? $"coalesce(account_key::varchar in (select account_key from {Table} where rule_id = {Statements.Literal(id)}), false)"
        : "false";

    /// <summary>SQL, never null, that tells of a hit in a join whether it is waived.</summary>
    /// <param name="rule">SQL of the rule's id, with its relation.</param>
    /// <param name="key">SQL of the account's key, with its relation.</param>
    public string Match(string rule, string key) => _rules.Count == 0
        ? "false"
        : $"exists (select 1 from {Table} as waived where waived.rule_id = {rule} and waived.account_key = {key})";

    /// <summary>How many hits each waiver accepts; a hit that two waivers accept counts for both.</summary>
    /// <param name="connection">The connection that read them.</param>
    /// <param name="id">Id of the audit or rule.</param>
    /// <param name="hits">A select of its failing rows, with a column <c>account_key</c>.</param>
    public IReadOnlyList<(long DecisionId, long Count)> Uses(DuckDBConnection connection, string id, string hits) => !Exist(id)
        ? []
        : connection.Rows(
            $"""
            select waivers.decision_id, count(*)::bigint
            from (
            {hits}
            ) as hits
            join {Table} as waivers on waivers.account_key = hits.account_key::varchar
            where waivers.rule_id = $id
            group by waivers.decision_id
            order by waivers.decision_id
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1)),
            ("id", id));
}
