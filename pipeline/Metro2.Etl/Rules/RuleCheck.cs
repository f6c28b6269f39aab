using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>Runs rules over the relations of <c>checks</c>, whoever made them: a run, or a file that was loaded.</summary>
/// <param name="connection">Where they are.</param>
internal sealed class RuleCheck(DuckDBConnection connection)
{
    private const string Left = "Nothing was written.";

    /// <summary>Runs them: conditions in one pass, selects one by one.</summary>
    /// <param name="rules">Rules of scope record, pair and file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EtlException">A rule is no SQL, or reads what is not there; it is named.</exception>
    public RuleOutcome Run(IReadOnlyList<Rule> rules, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Rule[] conditions = [.. rules.Where(rule => rule.Scope is RuleScope.Record or RuleScope.Pair)];
        RuleOutcome outcome = InOnePass(conditions);
        List<RuleResult> results = [.. outcome.Results];
        foreach (Rule rule in rules.Where(rule => rule.Scope == RuleScope.File))
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(One(rule));
        }

        return outcome with { Results = [.. results.OrderBy(result => result.Rule.Id, StringComparer.Ordinal)] };
    }

    /// <summary>Tells every single hit.</summary>
    /// <param name="rules">Rules that hit.</param>
    /// <param name="tell">Gets rule, record number (0 for rules of scope file) and account.</param>
    public void EachHit(IReadOnlyList<Rule> rules, Action<Rule, long, string> tell)
    {
        Rule[] conditions = [.. rules.Where(rule => rule.Scope != RuleScope.File)];
        if (conditions.Length > 0)
        {
            connection.Rows(
                RuleStatement.Hits(conditions),
                reader =>
                {
                    foreach (int index in JsonSerializer.Deserialize<int[]>(reader.GetString(2))!)
                    {
                        tell(conditions[index], reader.GetInt64(0), reader.GetString(1));
                    }

                    return true;
                });
        }

        foreach (Rule rule in rules.Where(rule => rule.Scope == RuleScope.File))
        {
            connection.Rows(
                $"select distinct account_key::varchar from (\n{rule.Text}\n) order by 1",
                reader =>
                {
                    tell(rule, 0, reader.GetString(0));
                    return true;
                });
        }
    }

    private RuleOutcome InOnePass(Rule[] rules)
    {
        if (rules.Length == 0)
        {
            return new RuleOutcome(connection.Single<long>("select count(*)::bigint from checks.records"), 0, [], []);
        }

        try
        {
            // A list of codes is compared in place; made a join, every list would be a hash table of its own.
            connection.Run("set disabled_optimizers = 'in_clause'");
            try
            {
                return Count(rules);
            }
            finally
            {
                connection.Run("set disabled_optimizers = ''");
            }
        }
        catch (DuckDBException error)
        {
            throw Blame(rules, error);
        }
    }

    private RuleOutcome Count(Rule[] rules)
    {
        (long accounts, long dollars, long[] counts) = connection.Rows(
            RuleStatement.Counting(rules),
            reader => (reader.GetInt64(0), reader.GetInt64(1), JsonSerializer.Deserialize<long[]>(reader.GetString(2))!)).Single();
        Dictionary<Rule, RuleResult> hits = [];
        IReadOnlyList<WorstAccount> worst = [];
        Rule[] hitting = [.. rules.Where((_, index) => counts[index] > 0)];
        if (hitting.Length > 0)
        {
            (long[] owed, string[]?[] keys, worst) = connection.Rows(
                RuleStatement.Sampling(hitting),
                reader => (
                    JsonSerializer.Deserialize<long[]>(reader.GetString(0))!,
                    JsonSerializer.Deserialize<string[]?[]>(reader.GetString(1))!,
                    Worst(reader.IsDBNull(2) ? "[]" : reader.GetString(2)))).Single();
            foreach ((int index, Rule rule) in hitting.Index())
            {
                hits.Add(rule, new RuleResult(rule, 0, owed[index], keys[index] ?? []));
            }
        }

        return new RuleOutcome(
            accounts,
            dollars,
            [.. rules.Select((rule, index) => hits.TryGetValue(rule, out RuleResult? hit) ? hit with { HitCount = counts[index] } : new RuleResult(rule, 0, 0, []))],
            worst);
    }

    private RuleResult One(Rule rule)
    {
        try
        {
            return connection.Rows(
                $"""
                with failing as materialized (
                {rule.Text}
                )
                select
                    (select count(*)::bigint from failing),
                    coalesce((select to_json(min(account_key, {RuleStatement.SampleKeys}))::varchar from failing), '[]')
                """,
                reader => new RuleResult(rule, reader.GetInt64(0), 0, Keys(reader.GetString(1)))).Single();
        }
        catch (DuckDBException error)
        {
            throw Fault(rule, error);
        }
    }

    private static IReadOnlyList<WorstAccount> Worst(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(item => new WorstAccount(
                item.GetProperty("account").GetString() ?? "", item.GetProperty("severe").GetInt64(), item.GetProperty("mild").GetInt64()))]
            : [];
    }

    private static string[] Keys(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];

    // The statement of all rules fails as a whole; alone, the one at fault fails again.
    private EtlException Blame(Rule[] rules, DuckDBException error)
    {
        foreach (Rule rule in rules)
        {
            try
            {
                connection.Run($"explain select {RuleStatement.Condition(rule)} from checks.accounts");
            }
            catch (DuckDBException own)
            {
                return Fault(rule, own);
            }
        }

        return WarehouseFault.Translate(error, "checking the rules", Left);
    }

    private static EtlException Fault(Rule rule, DuckDBException error) =>
        WarehouseFault.Translate(error, $"checking rule {rule.Id} ({rule.Path})", Left);
}
