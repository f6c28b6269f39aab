-- Beside what a rule found stands what it found in the run before, of the same business.
-- given etl.runs
select a || '-' || p as run_id, a as account_id, p as period, 'done' as state, timestamptz '2025-07-02 12:00:00+00' as reported_at, '' as configuration_sha256, '' as consumer_file_sha256, '' as program_version from (values ('A', '2025-05'), ('A', '2025-06'), ('B', '2025-06')) as t(a, p)
-- given etl.audit_results
select r as run_id, 'M10' as audit_id, 'warn' as severity, n as failing_count, '[]' as sample, timestamptz '2025-07-02 12:00:00+00' as checked_at, w as waived_count, d as stated_severity from (values ('A-2025-05', 3, 0, null), ('A-2025-06', 5, 1, 'block'), ('B-2025-06', 7, 0, 'warn')) as t(r, n, w, d)
-- expect
select * from (values ('A-2025-05', 'M10', 'warn', 'warn', 3::bigint, 0::bigint, null::bigint), ('A-2025-06', 'M10', 'warn', 'block', 5, 1, 3), ('B-2025-06', 'M10', 'warn', 'warn', 7, 0, null)) as t(run_id, rule_id, severity, stated_severity, failing_count, waived_count, previous_failing_count)
