using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>What a threshold came to in a run.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Figure">Its figure, hits that are waived left out; a share is cut to four decimals.</param>
internal sealed record ThresholdResult(RuleThreshold Threshold, decimal Figure)
{
    /// <summary>Whether the run must not go on.</summary>
    public bool IsReached => Figure >= Threshold.Limit;

    /// <summary>Rule, figure and limit, for people.</summary>
    public string Said() => Threshold.Kind switch
    {
        ThresholdKind.Count => string.Create(CultureInfo.InvariantCulture, $"{Threshold.Rule} has {Figure:0} hits, and its threshold is {Threshold.Limit:0}"),
        ThresholdKind.Share => string.Create(CultureInfo.InvariantCulture, $"{Threshold.Rule} hits {Figure:0.####} % of the records, and its threshold is {Threshold.Limit:0.####} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Threshold.Rule} hits accounts that owe {Figure:0} dollars, and its threshold is {Threshold.Limit:0}"),
    };
}

/// <summary>Holds the hits of a run against the thresholds of the settings (D-151).</summary>
/// <param name="connection">The warehouse, models built, variables set.</param>
/// <param name="thresholds">The thresholds.</param>
/// <param name="waivers">Findings that people accepted.</param>
internal sealed class RuleThresholds(DuckDBConnection connection, IReadOnlyList<RuleThreshold> thresholds, AuditWaivers waivers)
{
    private readonly List<ThresholdResult> _results = [];

    /// <summary>What was looked at so far.</summary>
    public IReadOnlyList<ThresholdResult> Results => _results;

    /// <summary>Looks at rules of the registry.</summary>
    /// <param name="rules">Their results over the records that stand in <c>checks.accounts</c> now.</param>
    public void Look(IReadOnlyList<RunRuleResult> rules)
    {
        foreach (RunRuleResult result in rules)
        {
            Look(result.Rule.Id, result.FailingCount, () => result.Rule.Scope == RuleScope.File
                ? OfSelect(result.Rule.Id, result.Rule.Text)
                : OfHits(result.Rule.Id, $"select account_key, current_balance from checks.accounts where {RuleStatement.Condition(result.Rule)}"));
        }
    }

    /// <summary>Looks at audits.</summary>
    /// <param name="audits">Their results.</param>
    public void Look(IReadOnlyList<AuditResult> audits)
    {
        foreach (AuditResult result in audits)
        {
            Look(result.Audit.Id, result.FailingCount, () => OfSelect(result.Audit.Id, result.Audit.Text));
        }
    }

    /// <summary>Keeps what was looked at in <c>etl.rule_thresholds</c>.</summary>
    /// <param name="inTransaction">The connection of the caller's transaction.</param>
    /// <param name="run">The run.</param>
    public void Keep(DuckDBConnection inTransaction, Run run)
    {
        inTransaction.Run("delete from etl.rule_thresholds where run_id = $run_id", ("run_id", run.RunId));
        foreach (ThresholdResult result in _results)
        {
            inTransaction.Run(
                """
                insert into etl.rule_thresholds (run_id, rule_id, kind, limit_figure, figure, is_reached)
                values ($run_id, $rule_id, $kind, $limit, $figure, $is_reached)
                """,
                ("run_id", run.RunId),
                ("rule_id", result.Threshold.Rule),
                ("kind", RuleThreshold.NameOf(result.Threshold.Kind)),
                ("limit", result.Threshold.Limit),
                ("figure", result.Figure),
                ("is_reached", result.IsReached));
        }
    }

    private void Look(string id, long count, Func<(long Records, decimal Dollars)> measure)
    {
        RuleThreshold[] asked = [.. thresholds.Where(threshold => threshold.Rule == id)];
        (long Records, decimal Dollars) hit = count > 0 && asked.Any(threshold => threshold.Kind != ThresholdKind.Count) ? measure() : default;
        foreach (RuleThreshold threshold in asked)
        {
            _results.Add(new ThresholdResult(threshold, threshold.Kind switch
            {
                ThresholdKind.Count => count,
                ThresholdKind.Share => hit.Records == 0 ? 0 : Share(hit.Records),
                _ => hit.Dollars,
            }));
        }
    }

    // Cut, not rounded: a limit has at most four decimals too, so the figure reaches it exactly when the share does.
    private decimal Share(long records) =>
        records * 1_000_000L / connection.Single<long>("select count(*)::bigint from checks.accounts") / 10_000m;

    private (long Records, decimal Dollars) OfHits(string id, string hits) => connection.Rows(
        $"""
        select count(*)::bigint, coalesce(sum(current_balance), 0)::decimal(38, 0)
        from ({hits})
        where not {waivers.Condition(id)}
        """,
        reader => (reader.GetInt64(0), reader.GetDecimal(1))).Single();

    // A select names accounts by any number they ever had or by their client: each record that is meant counts once.
    private (long Records, decimal Dollars) OfSelect(string id, string select)
    {
        bool hasRecords = connection.Single<bool>("select count(*) > 0 from duckdb_views() where schema_name = 'checks' and view_name = 'accounts'")
            || connection.Single<bool>("select count(*) > 0 from duckdb_tables() where schema_name = 'checks' and table_name = 'accounts'");
        return !hasRecords
            ? default
            : connection.Rows(
                $"""
                with hits as (
                    select distinct account_key::varchar as account_key
                    from (
                {select}
                    )
                    where not {waivers.Condition(id)}
                ),
                numbers as (
                    select account_key as number from hits
                    union
                    select keys.number from ({AccountKeys.Select(connection)}) as keys join hits on hits.account_key = keys.account_key
                )
                select count(*)::bigint, coalesce(sum(current_balance), 0)::decimal(38, 0)
                from checks.accounts
                where account_key in (select number from numbers)
                """,
                reader => (reader.GetInt64(0), reader.GetDecimal(1))).Single();
    }
}
