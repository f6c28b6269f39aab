-- One row is an audit or a rule in a run, with what it found in the run before. No personal data.
-- Grain: run_id, rule_id.
-- Rule: failing records that nobody waived; the trend is within one FreshBooks account, by period.
-- severity is what counted in the run, stated_severity what the rule's own file says (D-150).
select
    runs.account_id,
    runs.period,
    results.run_id,
    results.audit_id as rule_id,
    results.severity,
    coalesce(results.stated_severity, results.severity) as stated_severity,
    results.failing_count,
    results.waived_count,
    lag(results.failing_count) over (
        partition by runs.account_id, results.audit_id order by runs.period)
        as previous_failing_count,
    results.checked_at
from etl.audit_results as results
join etl.runs as runs on runs.run_id = results.run_id
