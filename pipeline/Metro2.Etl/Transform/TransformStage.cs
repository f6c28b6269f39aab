using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Transform;

/// <summary>What the transform made and found.</summary>
/// <param name="Models">Models in the order in which they were built.</param>
/// <param name="Audits">Every audit with its result, ordered by id.</param>
internal sealed record TransformResult(IReadOnlyList<ModelBuilt> Models, IReadOnlyList<AuditResult> Audits)
{
    /// <summary>Every rule of the registry with its result, ordered by id; empty when no model makes <c>checks.accounts</c>.</summary>
    public IReadOnlyList<RunRuleResult> Rules { get; init; } = [];

    /// <summary>Every threshold of the settings with its figure.</summary>
    public IReadOnlyList<ThresholdResult> Thresholds { get; init; } = [];

    /// <summary>Whether an audit, or a rule that is more than information, found something.</summary>
    public bool HasFindings =>
        Audits.Any(result => result.FailingCount > 0 && result.Audit.Severity != AuditSeverity.Info) || Rules.Any(result => result.FailingCount > 0 && result.Rule.Severity > RuleSeverity.Info);
}

/// <summary>Raw pages and inputs become the rows that are reported; then all audits look at them.</summary>
/// <param name="warehouse">The warehouse; its main connection is used.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="time">Clock for what is recorded; no model can read it.</param>
/// <param name="project">The SQL; null for what travels in the program.</param>
/// <param name="pinned">Settings of a past run; null for those of the plan.</param>
internal sealed class TransformStage(
    DuckDbWarehouse warehouse, RunLedger ledger, TimeProvider time, SqlProject? project = null, IReadOnlyList<Setting>? pinned = null)
{
    private const string ReportedRelation = "metro2.base_segments";
    private const string RejectsRelation = "staging.rejects";
    private const string DecisionsRelation = "intermediate.decisions_in_force";
    private const string MappingRejectsRelation = "intermediate.mapping_rejects";
    private const string ChecksRelation = "checks.accounts";
    private const string NumbersRelation = "intermediate.account_numbers";
    private const string ControlTotalsRelation = "intermediate.control_totals";
    private const string PeopleRejectsRelation = "intermediate.people_rejects";

    /// <summary>Builds all models, stores staging rejects, runs all audits.</summary>
    /// <param name="run">The run; its inputs are landed.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="progress">Told after each model; may be null.</param>
    /// <param name="cancellationToken">Stops it; the next process does the stage again.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.BlockedByAudit"/>, after every audit ran: one of severity block found rows.
    /// <see cref="ExitCode.RetryLater"/>: disk or memory was too small. <see cref="ExitCode.Bug"/>: a model is wrong.
    /// </exception>
    public TransformResult Run(
        Run run, RunPlan plan, IProgress<ModelBuilt>? progress = null, CancellationToken cancellationToken = default)
    {
        ledger.BeginStage(run, StageName.Transform);
        try
        {
            TransformResult result = Build(run, plan, progress, cancellationToken);
            Block(run, result);
            ledger.EndStage(
                run,
                StageName.Transform,
                result.Models.FirstOrDefault(model => model.Relation == ReportedRelation)?.RowCount ?? 0);
            return result;
        }
        catch
        {
            ledger.FailStage(run, StageName.Transform);
            throw;
        }
    }

    private static void Block(Run run, TransformResult result)
    {
        string[] blocking =
        [
            .. result.Audits.Where(audit => audit.Audit.Severity == AuditSeverity.Block && audit.FailingCount > 0)
                .Select(audit => Said(audit.Audit.Id, audit.FailingCount, audit.Audit.Finds)),
            .. result.Rules.Where(rule => rule.Rule.Severity >= RuleSeverity.Quarantine && rule.InFileCount > 0)
                .Select(rule => Said(rule.Rule.Id, rule.InFileCount, rule.Rule.Finds)),
            .. result.Thresholds.Where(threshold => threshold.IsReached).Select(threshold => threshold.Said() + "."),
        ];
        if (blocking.Length > 0)
        {
            string list = string.Join("; ", blocking);
            throw new EtlException(
                ExitCode.BlockedByAudit,
                $"Run {run.RunId} was stopped by its audits before any file was written. {list} "
                + "Pages and models are kept; the failing rows stand in etl.audit_results. Correct the cause at the "
                + "source or in the settings, then run the same command again.");
        }
    }

    private static string Said(string id, long rows, string finds) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} ({rows} rows): {finds}");

    private TransformResult Build(
        Run run, RunPlan plan, IProgress<ModelBuilt>? progress, CancellationToken cancellationToken)
    {
        DuckDBConnection connection = warehouse.Connection;
        IReadOnlyList<Setting> settings = pinned ?? SessionVariables.Of(run, plan);
        RulePolicy policy = RulePolicy.Of(settings);
        SqlProject sql = policy.Apply((project ?? SqlProject.Embedded()).With(plan.Rules.Own));
        SessionVariables.Set(connection, settings);
        warehouse.InTransaction(
            "recording what the run is made from", transaction => RunPins.Record(transaction, time, run, settings, sql));
        QuarantinePass quarantine = new(warehouse, ledger, run);
        quarantine.Clear();
        ModelRunner runner = new(connection, time, sql, warehouse.Step);
        runner.Prepare();
        ModelGraph graph = sql.Graph(connection);
        IReadOnlyList<ModelBuilt> models = runner.BuildAll(graph, progress, cancellationToken);
        AuditWaivers waivers = models.Any(model => model.Relation == DecisionsRelation) ? AuditWaivers.Read(connection) : AuditWaivers.None;
        RuleThresholds thresholds = new(connection, policy.Thresholds, waivers);
        IReadOnlyList<RunRuleResult> rules = [];
        if (models.Any(model => model.Relation == ChecksRelation))
        {
            OwnRules.Require(connection, sql.Rules);
            List<IReadOnlyList<RunRuleResult>> passes = [RunRules.Run(connection, sql.Rules, waivers, cancellationToken)];
            thresholds.Look(passes[0]);
            while (QuarantinePass.IsIn(graph) && passes.Count <= QuarantinePass.MostPasses && quarantine.Fill(passes[^1], waivers, cancellationToken))
            {
                models = runner.BuildAgain(models, graph.Downstream(QuarantinePass.Eligibility), progress, cancellationToken);
                passes.Add(RunRules.Run(connection, sql.Rules, waivers, cancellationToken));
            }

            rules = quarantine.Join(passes);
            warehouse.Step?.Report(new RunStep(RunStepKind.Audit, "rules"));
        }

        if (models.Any(model => model.Relation == RejectsRelation))
        {
            StoreRejects(run);
        }

        if (models.Any(model => model.Relation == MappingRejectsRelation))
        {
            StoreMappingRejects(run);
        }

        if (models.Any(model => model.Relation == PeopleRejectsRelation))
        {
            StorePeopleRejects(run);
        }

        if (models.Any(model => model.Relation == ControlTotalsRelation))
        {
            warehouse.InTransaction("keeping the control totals", transaction => ControlTotals.Keep(transaction, run));
        }

        List<AuditResult> audits = [.. sql.Audits.Select(audit => Look(audit, waivers, cancellationToken))];
        thresholds.Look(audits);
        KeptHits.Gather(connection, audits, rules, waivers, cancellationToken);
        IReadOnlyList<(string RuleId, long DecisionId, long Count)> uses = WaiverUses.Find(connection, audits, rules, waivers);
        Store(run, models, [.. audits.Select(Kept), .. rules.Select(Kept)], transaction =>
        {
            thresholds.Keep(transaction, run);
            WaiverUses.Keep(transaction, run, uses);
        });
        return new TransformResult(models, audits) { Rules = rules, Thresholds = thresholds.Results };
    }

    private AuditResult Look(Audit audit, AuditWaivers waivers, CancellationToken cancellationToken)
    {
        AuditResult result = audit.Run(warehouse.Connection, waivers, cancellationToken);
        warehouse.Step?.Report(new RunStep(RunStepKind.Audit, audit.Id));
        return result;
    }

    private void StoreRejects(Run run) =>
        warehouse.InTransaction("storing rejected records", transaction =>
        {
            DuckDBConnection connection = transaction.On();
            connection.Run(
                "delete from etl.rejects where run_id = $run_id and stage = 'staging'", ("run_id", run.RunId));
            connection.Run(
                """
                insert into etl.rejects (run_id, stage, source, record_key, field, code, remedy)
                select
                    $run_id,
                    'staging',
                    stream,
                    coalesce('id ' || record_id, 'page ' || page_id || ' item ' || item_index),
                    coalesce(field, ''),
                    code,
                    'Correct this field of the record in FreshBooks; the next fetch reads it again.'
                from staging.rejects
                where account_id = $account_id
                order by stream, page_id, item_index, field, code
                """,
                ("run_id", run.RunId),
                ("account_id", run.AccountId));
        });

    private void StoreMappingRejects(Run run) =>
        warehouse.InTransaction("storing clients that no mapping rule fits", transaction =>
        {
            DuckDBConnection connection = transaction.On();
            connection.Run(
                "delete from etl.rejects where run_id = $run_id and stage = 'mapping'", ("run_id", run.RunId));
            connection.Run(
                """
                insert into etl.rejects (run_id, stage, source, record_key, field, code, remedy)
                select $run_id, 'mapping', 'settings', 'client ' || client_id, field, code, remedy
                from intermediate.mapping_rejects
                order by client_id
                """,
                ("run_id", run.RunId));
        });

    private void StorePeopleRejects(Run run) =>
        warehouse.InTransaction("storing names and addresses that cannot be reported", transaction =>
        {
            DuckDBConnection connection = transaction.On();
            connection.Run("delete from etl.rejects where run_id = $run_id and stage = 'people'", ("run_id", run.RunId));
            connection.Run(
                """
                insert into etl.rejects (run_id, stage, source, record_key, field, code, remedy)
                select $run_id, 'people', source, 'client ' || client_id || ' line ' || line_number, field, code, remedy
                from intermediate.people_rejects
                order by line_number, field
                """,
                ("run_id", run.RunId));
        });

    private static KeptResult Kept(AuditResult result) => new(
        result.Audit.Id,
        Rule.NameOf(Audit.InRules(result.Audit.Severity)),
        Rule.NameOf(Audit.InRules(result.Audit.Stated)),
        result.FailingCount,
        result.WaivedCount,
        result.Sample);

    private static KeptResult Kept(RunRuleResult result) => new(
        result.Rule.Id, Rule.NameOf(result.Rule.Severity), Rule.NameOf(result.Rule.Stated), result.FailingCount, result.WaivedCount, result.Sample);

    private void Store(Run run, IReadOnlyList<ModelBuilt> models, List<KeptResult> results, Action<DuckDBConnection> more) =>
        warehouse.InTransaction("storing the results of audits", transaction =>
        {
            DuckDBConnection connection = transaction.On();
            connection.Run("delete from etl.audit_results where run_id = $run_id", ("run_id", run.RunId));

            // One statement: a registry of hundreds would otherwise be hundreds of them.
            connection.Run(
                """
                insert into etl.audit_results (
                    run_id, audit_id, severity, stated_severity, failing_count, waived_count, sample, checked_at)
                select $run_id, result.id, result.severity, result.stated, result.failing, result.waived, result.sample, $checked_at
                from (
                    select unnest(from_json($results, '[{"id":"VARCHAR","severity":"VARCHAR","stated":"VARCHAR","failing":"BIGINT","waived":"BIGINT","sample":"VARCHAR"}]'))
                        as result
                )
                """,
                ("run_id", run.RunId),
                ("results", JsonSerializer.Serialize(results.Select(result => new
                {
                    id = result.Id,
                    severity = result.Severity,
                    stated = result.Stated,
                    failing = result.FailingCount,
                    waived = result.WaivedCount,
                    sample = result.Sample,
                }))),
                ("checked_at", time.GetUtcNow().ToMicroseconds()));
            KeptHits.Store(connection, run, models.Any(model => model.Relation == NumbersRelation));
            if (models.Any(model => model.Relation == QuarantinePass.Eligibility))
            {
                new QuarantinePass(warehouse, ledger, run).Release(transaction);
            }

            more(connection);
            ledger.Record(
                transaction,
                run.RunId,
                StageName.Transform,
                "audited",
                ("audits", results.Count),
                ("with_findings", results.Count(result => result.FailingCount > 0)));
        });

    private sealed record KeptResult(string Id, string Severity, string Stated, long FailingCount, long WaivedCount, string Sample);
}
