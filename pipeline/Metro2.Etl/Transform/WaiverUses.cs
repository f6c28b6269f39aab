using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>Which waiver took how many hits of which rule out of a run's counts, for every report of the run.</summary>
internal static class WaiverUses
{
    /// <summary>Finds them.</summary>
    /// <param name="connection">The warehouse, models built, variables set.</param>
    /// <param name="audits">Results of audits.</param>
    /// <param name="rules">Results of rules.</param>
    /// <param name="waivers">Findings that people accepted.</param>
    public static IReadOnlyList<(string RuleId, long DecisionId, long Count)> Find(
        DuckDBConnection connection, IEnumerable<AuditResult> audits, IEnumerable<RunRuleResult> rules, AuditWaivers waivers) =>
    [
        .. audits.Where(result => result.WaivedCount > 0).Select(result => (result.Audit.Id, Select: result.Audit.Text))
            .Concat(rules.Where(result => result.WaivedCount > 0).Select(result => (result.Rule.Id, Select: RuleStatement.HitKeys(result.Rule))))
            .SelectMany(hit => waivers.Uses(connection, hit.Id, hit.Select).Select(use => (hit.Id, use.DecisionId, use.Count))),
    ];

    /// <summary>Keeps them in <c>etl.rule_waivers</c>.</summary>
    /// <param name="connection">The connection of the caller's transaction.</param>
    /// <param name="run">The run.</param>
    /// <param name="uses">What was found.</param>
    public static void Keep(DuckDBConnection connection, Run run, IReadOnlyList<(string RuleId, long DecisionId, long Count)> uses)
    {
        connection.Run("delete from etl.rule_waivers where run_id = $run_id", ("run_id", run.RunId));
        foreach ((string ruleId, long decisionId, long count) in uses)
        {
            connection.Run(
                "insert into etl.rule_waivers (run_id, rule_id, decision_id, waived_count) values ($run_id, $rule_id, $decision_id, $waived_count)",
                ("run_id", run.RunId),
                ("rule_id", ruleId),
                ("decision_id", decisionId),
                ("waived_count", count));
        }
    }
}
