using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>What a rule found in a run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="FailingCount">Failing records that nobody waived.</param>
/// <param name="WaivedCount">Failing records that a waiver accepts.</param>
/// <param name="Sample">JSON array of account keys; those that are waived are marked.</param>
internal sealed record RunRuleResult(Rule Rule, long FailingCount, long WaivedCount, string Sample)
{
    /// <summary>Of the failing records, those that are kept out of the files.</summary>
    public long KeptOutCount { get; init; }

    /// <summary>Of the failing records, those that stand in the files.</summary>
    public long InFileCount => FailingCount - KeptOutCount;
}

/// <summary>The registry over the models of a run.</summary>
internal static class RunRules
{
    /// <summary>Runs all rules that no audit judges better; waivers take accounts out of the count.</summary>
    /// <param name="connection">The warehouse, models built, variables set.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="waivers">Findings that people accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IReadOnlyList<RunRuleResult> Run(
        DuckDBConnection connection, IReadOnlyList<Rule> rules, AuditWaivers waivers, CancellationToken cancellationToken) =>
        [.. new RuleCheck(connection).Run([.. rules.Where(rule => rule.InRuns.Length == 0)], cancellationToken).Results.Select(result => WithWaivers(connection, result, waivers))];

    private static RunRuleResult WithWaivers(DuckDBConnection connection, RuleResult result, AuditWaivers waivers)
    {
        if (result.HitCount == 0 || !waivers.Exist(result.Rule.Id))
        {
            return new RunRuleResult(result.Rule, result.HitCount, 0, Sample(result.Keys, null));
        }

        string waived = waivers.Condition(result.Rule.Id);
        long count = connection.Single<long>($"select count(*)::bigint from (\n{RuleStatement.HitKeys(result.Rule)}\n) where {waived}");
        HashSet<string> keys =
        [
            .. connection.Rows(
                $"""select account_key from (select unnest(from_json($keys, '["VARCHAR"]')) as account_key) where {waived}""",
                reader => reader.GetString(0),
                ("keys", JsonSerializer.Serialize(result.Keys))),
        ];
        return new RunRuleResult(result.Rule, result.HitCount - count, count, Sample(result.Keys, keys));
    }

    private static string Sample(IReadOnlyList<string> keys, HashSet<string>? waived) => JsonSerializer.Serialize(
        keys.Select(key => waived is null
            ? new Dictionary<string, object> { ["account_key"] = key }
            : new Dictionary<string, object> { ["is_waived"] = waived.Contains(key), ["account_key"] = key }));
}
