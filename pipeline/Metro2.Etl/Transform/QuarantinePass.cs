using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>
/// Keeps records out of the files that a rule of severity quarantine finds. The models are built with nobody kept out and judged; then
/// <c>etl.quarantined</c> is filled and what depends on the eligibility is built again (D-140). What stands in the table when a process
/// dies is cleared by the next one, so a run that is taken up again comes to the same rows.
/// </summary>
/// <param name="warehouse">The warehouse; its main connection is used.</param>
/// <param name="ledger">Records what came in and what went out.</param>
/// <param name="run">The run.</param>
internal sealed class QuarantinePass(DuckDbWarehouse warehouse, RunLedger ledger, Run run)
{
    /// <summary>The model that reads <c>etl.quarantined</c>.</summary>
    public const string Eligibility = "intermediate.eligibility";

    /// <summary>
    /// How often the models are built again. A rule over a whole file may hit others once some are gone; what still hits then stands in
    /// the file, and the run is blocked.
    /// </summary>
    public const int MostPasses = 3;

    private const string Quarantined = "etl.quarantined";

    /// <summary>Forgets what an earlier attempt judged.</summary>
    public void Clear() => warehouse.InTransaction("clearing what an earlier attempt judged", transaction =>
    {
        foreach (string table in new[] { Quarantined, "etl.quarantine_releases", "etl.rule_hits", "etl.audit_results" })
        {
            transaction.On().Run($"delete from {table} where run_id = $run_id", ("run_id", run.RunId));
        }
    });

    /// <summary>Whether the models can keep somebody out.</summary>
    /// <param name="graph">The models.</param>
    public static bool IsIn(ModelGraph graph) =>
        graph.Ordered.Any(model => model.Relation == Eligibility) && graph.DependenciesOf(Eligibility).Contains(Quarantined);

    /// <summary>Keeps the accounts out that rules of severity quarantine hit and nobody waived.</summary>
    /// <param name="rules">Results over the models as they stand.</param>
    /// <param name="waivers">Findings that people accepted.</param>
    /// <param name="cancellationToken">Stops it; nobody more is kept out.</param>
    /// <returns>Whether somebody is kept out who was not before.</returns>
    public bool Fill(IReadOnlyList<RunRuleResult> rules, AuditWaivers waivers, CancellationToken cancellationToken)
    {
        Rule[] hitting = [.. rules.Where(rule => rule.Rule.Severity == RuleSeverity.Quarantine && rule.FailingCount > 0).Select(rule => rule.Rule)];
        if (hitting.Length == 0)
        {
            return false;
        }

        try
        {
            HitRows.Begin(warehouse.Connection);
            HitRows.Add(warehouse.Connection, hitting, waivers, cancellationToken);
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, "looking for accounts to keep in quarantine", "The models are built; no file was written.");
        }

        int added = warehouse.InTransaction("keeping accounts in quarantine", transaction =>
        {
            int rows = transaction.On().Run(
                """
                insert into etl.quarantined by name
                with hits as (
                    select client_id, rule_id from temp.run_hits where client_id is not null and not is_waived
                    union
                    select base.client_id, hits.rule_id
                    from temp.run_hits as hits
                    join metro2.base_segments as base on base.consumer_account_number = hits.account_key
                    where hits.client_id is null and not hits.is_waived
                )
                select
                    $run_id as run_id,
                    base.client_id,
                    hits.rule_id,
                    base.consumer_account_number as account_key,
                    base.current_balance,
                    last_reports.client_id is not null and not last_reports.is_final as was_reported
                from hits
                join metro2.base_segments as base on base.client_id = hits.client_id
                left join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
                """,
                ("run_id", run.RunId));
            if (rows > 0)
            {
                ledger.Record(transaction, run.RunId, StageName.Transform, "quarantined", ("rules", hitting.Length), ("rows", rows));
            }

            return rows;
        });
        HitRows.End(warehouse.Connection);
        return added > 0;
    }

    /// <summary>
    /// The results to keep: rules of severity quarantine count whom they keep out beside what they still find in the file.
    /// </summary>
    /// <param name="passes">Results of every pass; the last is over the models as they stand.</param>
    public IReadOnlyList<RunRuleResult> Join(IReadOnlyList<IReadOnlyList<RunRuleResult>> passes)
    {
        Dictionary<string, long> kept = warehouse.Connection.Rows(
            "select rule_id, count(*)::bigint from etl.quarantined where run_id = $run_id group by rule_id",
            reader => (Rule: reader.GetString(0), Count: reader.GetInt64(1)),
            ("run_id", run.RunId)).ToDictionary(item => item.Rule, item => item.Count, StringComparer.Ordinal);
        return
        [
            .. passes[^1].Select(result => kept.TryGetValue(result.Rule.Id, out long count)
                ? result with { FailingCount = result.FailingCount + count, KeptOutCount = count, Sample = FirstSample(passes, result.Rule.Id) }
                : result),
        ];
    }

    /// <summary>Notes whom the run before kept out and this one does not.</summary>
    /// <param name="transaction">The one that keeps the results.</param>
    public void Release(DuckDBTransaction transaction)
    {
        int released = transaction.On().Run(
            """
            insert into etl.quarantine_releases by name
            with before as (
                select arg_max(runs.run_id, runs.period) as run_id
                from etl.runs as runs
                semi join etl.audit_results as results on results.run_id = runs.run_id
                where runs.account_id = $account_id and runs.period < $period
            )
            select
                $run_id as run_id,
                held.client_id,
                held.rule_id,
                case
                    when exists (
                        select 1
                        from etl.rule_hits as hits
                        where hits.run_id = $run_id and hits.rule_id = held.rule_id and hits.client_id = held.client_id and hits.is_waived
                    ) then 'waived'
                    else coalesce(eligibility.reason, 'client_missing')
                end as outcome
            from etl.quarantined as held
            left join intermediate.eligibility as eligibility on eligibility.client_id = held.client_id
            where held.run_id = (select run_id from before)
                and not exists (
                    select 1
                    from etl.quarantined as still
                    where still.run_id = $run_id and still.client_id = held.client_id and still.rule_id = held.rule_id
                )
            """,
            ("run_id", run.RunId),
            ("account_id", run.AccountId),
            ("period", run.Period.ToString()));
        if (released > 0)
        {
            ledger.Record(transaction, run.RunId, StageName.Transform, "released from quarantine", ("rows", released));
        }
    }

    private static string FirstSample(IReadOnlyList<IReadOnlyList<RunRuleResult>> passes, string id) =>
        passes.Select(pass => pass.Single(result => result.Rule.Id == id)).First(result => result.FailingCount > 0).Sample;
}
