using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>
/// Every hit of rules as rows of the temporary table <see cref="Table"/>, worked out and written by the engine: no hit passes through
/// the program, so a rule that hits a million accounts costs what the statement costs.
/// </summary>
internal static class HitRows
{
    /// <summary>rule_id, severity, account_key, client_id (null where only the key is known), is_waived.</summary>
    public const string Table = "temp.run_hits";

    private const string HitColumns = """'[{"account_key":"VARCHAR","is_waived":"BOOLEAN"}]'""";

    /// <summary>Makes the table, empty.</summary>
    /// <param name="connection">The warehouse.</param>
    public static void Begin(DuckDBConnection connection) => connection.Run(
        "create or replace temp table run_hits (rule_id text, severity text, account_key text, client_id bigint, is_waived boolean)");

    /// <summary>Takes it away.</summary>
    /// <param name="connection">The warehouse.</param>
    public static void End(DuckDBConnection connection) => connection.Run("drop table if exists temp.run_hits");

    /// <summary>Adds the hits of rules of the registry: those of scope record and pair in one pass, the others one by one.</summary>
    /// <param name="connection">The warehouse, models built, variables set.</param>
    /// <param name="rules">Rules that hit.</param>
    /// <param name="waivers">Findings that people accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void Add(DuckDBConnection connection, IReadOnlyList<Rule> rules, AuditWaivers waivers, CancellationToken cancellationToken)
    {
        Rule[] conditions = [.. rules.Where(rule => rule.Scope is RuleScope.Record or RuleScope.Pair)];
        if (conditions.Length > 0)
        {
            connection.Run(
                $"""
                insert into {Table}
                with told as (
                    select unnest(from_json($rules, '[["VARCHAR"]]')) as rule
                ),
                numbered as (
                    select rule[1]::integer as place, rule[2] as id, rule[3] as severity from told
                ),
                hits as (
                {RuleStatement.HitPlaces(conditions)}
                )
                select numbered.id, numbered.severity, hits.account_key, hits.record_number, {waivers.Match("numbered.id", "hits.account_key")}
                from hits
                join numbered on numbered.place = hits.place
                """,
                cancellationToken,
                ("rules", JsonSerializer.Serialize(conditions.Select((rule, index) => new[]
                {
                    index.ToString(CultureInfo.InvariantCulture), rule.Id, Rule.NameOf(rule.Severity),
                }))));
        }

        foreach (Rule rule in rules.Where(rule => rule.Scope == RuleScope.File))
        {
            Add(connection, rule.Id, rule.Severity, rule.Text, waivers, cancellationToken);
        }
    }

    /// <summary>Adds the failing rows of one select.</summary>
    /// <param name="connection">The warehouse, models built, variables set.</param>
    /// <param name="id">Id of the audit or rule.</param>
    /// <param name="severity">Its severity in this run.</param>
    /// <param name="select">The select; it names accounts in account_key.</param>
    /// <param name="waivers">Findings that people accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void Add(
        DuckDBConnection connection, string id, RuleSeverity severity, string select, AuditWaivers waivers, CancellationToken cancellationToken) => connection.Run(
        $"""
        insert into {Table}
        select $id, $severity, account_key::varchar, null, {waivers.Condition(id)}
        from (
        {select}
        )
        """,
        cancellationToken,
        ("id", id),
        ("severity", Rule.NameOf(severity)));

    /// <summary>Adds the keys of a sample.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="id">Id of the audit or rule.</param>
    /// <param name="severity">Its severity in this run.</param>
    /// <param name="sample">JSON array of objects with account_key, and is_waived where it is told.</param>
    public static void AddSample(DuckDBConnection connection, string id, RuleSeverity severity, string sample) => connection.Run(
        $"""
        insert into {Table}
        select $id, $severity, hit.account_key, null, coalesce(hit.is_waived, false)
        from (select unnest(from_json($sample, {HitColumns})) as hit)
        """,
        ("id", id),
        ("severity", Rule.NameOf(severity)),
        ("sample", sample));
}
