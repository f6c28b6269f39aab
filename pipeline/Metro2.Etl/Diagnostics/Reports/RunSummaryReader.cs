using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>Reads the summary of a run from the warehouse.</summary>
internal static class RunSummaryReader
{
    /// <summary>Reads one run. Clients left out are those of the newest transform, so they are told only for the newest run.</summary>
    /// <param name="warehouse">The warehouse; its main connection is used.</param>
    /// <param name="runId">The run.</param>
    /// <param name="filesDirectory">Full path of the folder of files; null shows names only.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the warehouse does not know the run.</exception>
    public static RunSummary Read(DuckDbWarehouse warehouse, string runId, string? filesDirectory)
    {
        DuckDBConnection connection = warehouse.Connection;
        (string Period, string State) run = connection.Rows(
            "select period, state from etl.runs where run_id = $run_id",
            reader => (reader.GetString(0), reader.GetString(1)),
            ("run_id", runId)).SingleOrDefault();
        if (run.Period is null)
        {
            throw new EtlException(ExitCode.FixSettings, $"The warehouse {warehouse.Path} does not know a run {runId}. Check the path.");
        }

        return new RunSummary(
            runId,
            ReportingPeriod.Parse(run.Period),
            run.State,
            ReadStreams(connection, runId),
            ReadAccounts(connection, runId),
            ReadLeftOut(connection, runId),
            ReadRejects(connection, runId),
            ReadAudits(connection, runId),
            ReadFiles(connection, runId, filesDirectory is null ? null : Path.Combine(filesDirectory, run.Period)),
            warehouse.Path)
        {
            Quarantine = ReadQuarantine(connection, runId),
            QuarantinedAccounts = connection.Single<long>("select count(distinct client_id)::bigint from etl.quarantined where run_id = $run_id", ("run_id", runId)),
            Waivers = ReadWaivers(connection, runId),
            Thresholds = ReadThresholds(connection, runId),
        };
    }

    /// <summary>The newest run of a month that an audit stopped; null when there is none.</summary>
    public static string? FindBlocked(DuckDbWarehouse warehouse, ReportingPeriod period) => warehouse.Connection.Single<string>(
        "select run_id from etl.runs where period = $period and state = 'blocked' order by reported_at desc, run_id limit 1",
        ("period", period.ToString()));

    private static List<StreamCount> ReadStreams(DuckDBConnection connection, string runId) => connection.Rows(
        """
        select stream, count(*), cast(sum(row_count) as bigint)
        from raw.pages
        where run_id = $run_id
        group by stream
        order by stream
        """,
        reader => new StreamCount(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)),
        ("run_id", runId));

    // Every bureau is told the same, so one of them is counted.
    private static List<StatusCount> ReadAccounts(DuckDBConnection connection, string runId) => connection.Rows(
        """
        select account_status, count(*), cast(sum(current_balance) as bigint), cast(sum(amount_past_due) as bigint)
        from history.reported_accounts
        where run_id = $run_id
            and bureau = (select min(bureau) from history.reported_accounts where run_id = $run_id)
        group by account_status
        order by account_status
        """,
        reader => new StatusCount(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)),
        ("run_id", runId));

    private static List<ReasonCount> ReadLeftOut(DuckDBConnection connection, string runId)
    {
        bool isThere = connection.Single<bool>(
            """
            select exists (
                select 1 from information_schema.tables where table_schema = 'intermediate' and table_name = 'eligibility'
            ) and $run_id = (select run_id from etl.runs order by reported_at desc, run_id desc limit 1)
            """,
            ("run_id", runId));
        return !isThere
            ? []
            : connection.Rows(
                """
                select reason, count(*)
                from intermediate.eligibility
                where not is_eligible
                group by reason
                order by count(*) desc, reason
                """,
                reader => new ReasonCount(reader.GetString(0), reader.GetInt64(1)));
    }

    private static List<QuarantineCount> ReadQuarantine(DuckDBConnection connection, string runId)
    {
        Dictionary<string, string> finds = RuleRegistry.All.ToDictionary(rule => rule.Id, rule => rule.Finds, StringComparer.Ordinal);
        return connection.Rows(
            """
            select rule_id, count(*)::bigint, count(*) filter (where was_reported)::bigint, coalesce(sum(current_balance), 0)::bigint
            from etl.quarantined
            where run_id = $run_id
            group by rule_id
            order by rule_id
            """,
            reader => new QuarantineCount(
                reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), finds.GetValueOrDefault(reader.GetString(0), "")),
            ("run_id", runId));
    }

    private static List<RejectCount> ReadRejects(DuckDBConnection connection, string runId) => connection.Rows(
        """
        select
            stage,
            code,
            count(*),
            min(remedy) || case
                when count(distinct remedy) > 1
                    then ' (' || count(distinct remedy) - 1 || ' other remedies of this kind stand in etl.rejects.)'
                else ''
            end
        from etl.rejects
        where run_id = $run_id
        group by stage, code
        order by stage, code
        """,
        reader => new RejectCount(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3)),
        ("run_id", runId));

    private static List<AuditFinding> ReadAudits(DuckDBConnection connection, string runId)
    {
        Dictionary<string, string> finds = RuleRegistry.All.Concat(OwnRules.Of(connection, runId)).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, rule => rule.Finds, StringComparer.Ordinal);
        return connection.Rows(
            """
            select audit_id, severity, failing_count, waived_count, coalesce(stated_severity, severity)
            from etl.audit_results
            where run_id = $run_id and failing_count + waived_count > 0 and (severity <> 'info' or stated_severity <> 'info')
            order by list_position(['block', 'quarantine', 'warn'], severity), audit_id
            """,
            reader => new AuditFinding(
                reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), finds.GetValueOrDefault(reader.GetString(0), ""))
            {
                Stated = reader.GetString(4) == reader.GetString(1) ? "" : reader.GetString(4),
            },
            ("run_id", runId));
    }

    private static List<WaiverUse> ReadWaivers(DuckDBConnection connection, string runId) => connection.Rows(
        """
        select waivers.decision_id, waivers.rule_id, decisions.client_id, waivers.waived_count, decisions.decided_by, decisions.reason, decisions.expires_on
        from etl.rule_waivers as waivers
        join history.decisions as decisions on decisions.decision_id = waivers.decision_id
        where waivers.run_id = $run_id
        order by waivers.rule_id, waivers.decision_id
        """,
        reader => new WaiverUse(
            reader.GetInt64(0),
            reader.GetString(1),
            reader.GetInt64(2),
            reader.GetInt64(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<DateOnly>(6)),
        ("run_id", runId));

    private static List<ThresholdFigure> ReadThresholds(DuckDBConnection connection, string runId) => connection.Rows(
        "select rule_id, kind, figure, limit_figure, is_reached from etl.rule_thresholds where run_id = $run_id order by rule_id, kind",
        reader => new ThresholdFigure(reader.GetString(0), reader.GetString(1), reader.GetDecimal(2), reader.GetDecimal(3), reader.GetBoolean(4)),
        ("run_id", runId));

    private static List<WrittenFile> ReadFiles(DuckDBConnection connection, string runId, string? folder) => connection.Rows(
        """
        select files.bureau, files.file_name, files.base_record_count, files.byte_count, files.sha256
        from etl.files as files
        left join raw.bureaus as bureaus using (run_id, bureau)
        where files.run_id = $run_id
        order by bureaus.position, files.bureau
        """,
        reader => new WrittenFile(
            reader.GetString(0),
            folder is null ? reader.GetString(1) : Path.Combine(folder, reader.GetString(1)),
            reader.GetInt64(2),
            reader.GetInt64(3),
            reader.GetString(4)),
        ("run_id", runId));
}
