namespace Metro2.Etl.Ledger;

/// <summary>Rows of a table whose digest stands in an event, by key.</summary>
/// <param name="Name">Name in events.</param>
/// <param name="Table">The table.</param>
/// <param name="Key">SQL of the key: rows of one key are sealed together.</param>
/// <param name="Owner">SQL of the run, sync or import that writes the rows.</param>
/// <param name="Columns">SQL of the texts that are digested, one a column. A column that is added later belongs to another set.</param>
internal sealed record SealedSet(string Name, string Table, string Key, string Owner, IReadOnlyList<string> Columns)
{
    /// <summary>Rows that are sealed: those before a column was added belong to no set of it.</summary>
    public string Only { get; init; } = "true";

    /// <summary>A select of key, owner, row count and digest of every key.</summary>
    /// <param name="filter">A condition on the table; every row when null.</param>
    public string Digests(string? filter = null) =>
        $"""
        select key, owner, count(*)::bigint as row_count, sha256(string_agg(row_sha256, '' order by row_sha256)) as sha256
        from (
            select {Key} as key, {Owner} as owner, sha256(to_json([{string.Join(", ", Columns)}])::text) as row_sha256
            from {Table}
            where {Only} and ({filter ?? "true"})
        )
        group by key, owner
        """;
}

/// <summary>
/// All that events vouch for. Left out are encrypted values, which a change of the key writes anew, models, which every run builds, and
/// checkpoints, streams and hints, which decide nothing.
/// </summary>
internal static class SealedSets
{
    private const string Run = "run_id";

    /// <summary>Every set.</summary>
    public static IReadOnlyList<SealedSet> All { get; } =
    [
        Of("runs", "etl.runs", Run, Run, "run_id account_id period state reported_at@ configuration_sha256 consumer_file_sha256 program_version exit_code finished_at@"),
        Of("syncs", "etl.syncs", "sync_id", "sync_id", "sync_id account_id streams state started_at@ finished_at@ exit_code"),
        Of("stages", "etl.stages", Run, Run, "run_id stage state started_at@ finished_at@ record_count"),
        Of("pages", "raw.pages", Run, Run, "page_id run_id account_id stream walk attempt page_number pages total row_count fetched_at@ body_sha256"),
        Of("consumers", "raw.consumers", Run, Run,
            "run_id line_number client_id role kind surname first_name middle_name generation ssn_last4 street street2 city state postal_code "
            + "address_indicator residence_code account_group consent_date has_opted_out has_liability_evidence reject_code reject_field"),
        Of("mapping rules", "raw.mapping_rules", Run, Run,
            "run_id position line_number client_id account_group item_name project_id account_type portfolio_type terms_frequency agreed_grace_days "
            + "net_days credit_limit"),
        Of("currency rates", "raw.currency_rates", Run, Run, "run_id currency_code rate"),
        Of("bureaus", "raw.bureaus", Run, Run, "run_id bureau position program_id identification_number file_name"),
        Of("settings", "raw.settings", Run, Run, "run_id name type value"),
        Of("rules", "etl.run_rules", Run, Run, "run_id path sha256"),
        Of("pins", "etl.run_pins", Run, Run,
            "run_id program_version code_id sql_sha256 through_page_id through_decision_id through_event_id pinned_at@"),
        Of("rejects", "etl.rejects", Run, Run, "run_id stage source record_key field code remedy"),
        Of("audit results", "etl.audit_results", Run, Run, "run_id audit_id severity failing_count waived_count sample checked_at@"),
        Of("rule hits", "etl.rule_hits", Run, Run, "run_id rule_id severity account_key client_id is_waived"),
        Of("quarantined", "etl.quarantined", Run, Run, "run_id client_id rule_id account_key current_balance was_reported"),
        Of("quarantine releases", "etl.quarantine_releases", Run, Run, "run_id client_id rule_id outcome"),
        Of("quarantine owners", "etl.quarantine_owners", "assignment_id::text", "assignment_id::text",
            "assignment_id recorded_at@ account_id client_id owner assigned_by reason"),
        Of("stated severities", "etl.audit_results", Run, Run, "run_id audit_id stated_severity") with { Only = "stated_severity is not null" },
        Of("thresholds", "etl.rule_thresholds", Run, Run, "run_id rule_id kind limit_figure figure is_reached"),
        Of("waivers", "etl.rule_waivers", Run, Run, "run_id rule_id decision_id waived_count"),
        Of("control totals", "audit.reconciliation", Run, Run,
            "run_id period position chain subject kind step reason record_count amount unexplained_count unexplained_amount"),
        Of("files", "etl.files", Run, Run, "run_id period bureau file_name base_record_count byte_count sha256 written_at@"),
        Of("reported accounts", "history.reported_accounts", "run_id || ' ' || bureau", Run,
            "period bureau run_id record_number account_id client_id identification_number consumer_account_number portfolio_type account_type "
            + "date_opened credit_limit highest_credit terms_duration terms_frequency scheduled_monthly_payment_amount actual_payment_amount "
            + "account_status payment_rating payment_history_profile special_comment compliance_condition_code current_balance amount_past_due "
            + "original_charge_off_amount date_of_account_information date_of_first_delinquency date_closed date_of_last_payment origin "
            + "consumer_information_indicator"),
        Of("decisions", "history.decisions", "decision_id::text", "decision_id::text",
            "decision_id recorded_at@ account_id client_id kind effective_on value amount subject subject_id expires_on decided_by reason "
            + "countermands source"),
        Of("decision effects", "history.decision_effects", Month, Month, "decision_id period account_id client_id consumer_account_number field value"),
        Of("corrections", "history.corrections", Month, Month,
            "period account_id client_id consumer_account_number corrected_period reported_code corrected_code cause decision_id"),
        Of("renumberings", "history.renumberings", Month, Month, "period account_id client_id old_account_number new_account_number decision_id"),
        Of("left out", "history.left_out", Run, Run, "period run_id account_id client_id reason"),
        Of("imports", "history.imports", "account_id || ' ' || sha256", "account_id || ' ' || sha256",
            "sha256 file_name account_id period bureau account_count left_out_count imported_at@"),
    ];

    private const string Month = "account_id || '-' || period";

    /// <summary>A set by its name.</summary>
    public static SealedSet Named(string name) => All.Single(set => set.Name == name);

    // An instant is digested as microseconds, whatever the time zone of the session.
    private static SealedSet Of(string name, string table, string key, string owner, string columns) => new(
        name,
        table,
        key,
        owner,
        [.. columns.Split(' ').Select(column => column.EndsWith('@') ? $"epoch_us({column[..^1]})::text" : $"\"{column}\"::text")]);
}
