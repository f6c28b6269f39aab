using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>
/// The hits of a run, <c>etl.rule_hits</c>: every one of severity warn and above; of information, which may be true of every account, the
/// first ones, as in the sample (D-141).
/// </summary>
internal static class KeptHits
{
    private const string NoOwners = "owners as (select null::text as account_key, null::bigint as client_id where false)";

    // Whose a key is: the client whose account ever had that number, else the client with that id. Only keys that were hit are looked up.
    private const string Owners =
        """
        wanted as (
            select distinct account_key from temp.run_hits where client_id is null
        ),
        numbers as (
            select numbers.client_id, unnest(list_append(numbers.history_account_numbers, numbers.consumer_account_number)) as account_key
            from intermediate.account_numbers as numbers
            where exists (from wanted)
        ),
        by_number as (
            select numbers.account_key, min(numbers.client_id) as client_id
            from numbers
            semi join wanted on wanted.account_key = numbers.account_key
            group by numbers.account_key
            having count(distinct numbers.client_id) = 1
        ),
        by_id as (
            select wanted.account_key, numbers.client_id
            from wanted
            join intermediate.account_numbers as numbers on numbers.client_id = try_cast(wanted.account_key as bigint)
            anti join by_number on by_number.account_key = wanted.account_key
        ),
        owners as (
            from by_number union all from by_id
        )
        """;

    /// <summary>Gathers the hits of audits and rules over the models as they stand.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="audits">Results of audits.</param>
    /// <param name="rules">Results of rules.</param>
    /// <param name="waivers">Findings that people accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void Gather(
        DuckDBConnection connection,
        IReadOnlyList<AuditResult> audits,
        IReadOnlyList<RunRuleResult> rules,
        AuditWaivers waivers,
        CancellationToken cancellationToken)
    {
        try
        {
            Add(connection, audits, rules, waivers, cancellationToken);
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, "gathering the hits of the rules", "The models are built; no file was written.");
        }
    }

    /// <summary>Stores what was gathered, and the hits that keep accounts in quarantine, in place of an earlier attempt's.</summary>
    /// <param name="connection">With the transaction that stores the results.</param>
    /// <param name="run">The run.</param>
    /// <param name="knowsNumbers">Whether <c>intermediate.account_numbers</c> tells whose a key is.</param>
    public static void Store(DuckDBConnection connection, Run run, bool knowsNumbers)
    {
        connection.Run("delete from etl.rule_hits where run_id = $run_id", ("run_id", run.RunId));
        connection.Run(
            $"""
            insert into etl.rule_hits by name
            with {(knowsNumbers ? Owners : NoOwners)}
            select
                $run_id as run_id,
                hits.rule_id,
                hits.severity,
                hits.account_key,
                coalesce(hits.client_id, owners.client_id) as client_id,
                hits.is_waived
            from temp.run_hits as hits
            left join owners on hits.client_id is null and owners.account_key = hits.account_key
            union all by name
            select run_id, rule_id, 'quarantine' as severity, account_key, client_id, false as is_waived
            from etl.quarantined
            where run_id = $run_id
            """,
            ("run_id", run.RunId));
        HitRows.End(connection);
    }

    private static void Add(
        DuckDBConnection connection,
        IReadOnlyList<AuditResult> audits,
        IReadOnlyList<RunRuleResult> rules,
        AuditWaivers waivers,
        CancellationToken cancellationToken)
    {
        HitRows.Begin(connection);
        foreach (AuditResult result in audits.Where(result => result.FailingCount + result.WaivedCount > 0))
        {
            if (result.Audit.Severity == AuditSeverity.Info)
            {
                HitRows.AddSample(connection, result.Audit.Id, RuleSeverity.Info, result.Sample);
            }
            else
            {
                HitRows.Add(connection, result.Audit.Id, Audit.InRules(result.Audit.Severity), result.Audit.Text, waivers, cancellationToken);
            }
        }

        RunRuleResult[] hitting = [.. rules.Where(result => result.InFileCount + result.WaivedCount > 0)];
        HitRows.Add(
            connection, [.. hitting.Where(result => result.Rule.Severity > RuleSeverity.Info).Select(result => result.Rule)], waivers, cancellationToken);
        foreach (RunRuleResult result in hitting.Where(result => result.Rule.Severity == RuleSeverity.Info))
        {
            HitRows.AddSample(connection, result.Rule.Id, result.Rule.Severity, result.Sample);
        }
    }
}
