-- Of what a rule finds, some is new, some was there in the run before, and some of that is gone.
-- given etl.runs
select a || '-' || p as run_id, a as account_id, p as period, 'done' as state,
    cast(p || '-02 12:00:00+00' as timestamptz) + interval 1 month as reported_at,
    '' as configuration_sha256, '' as consumer_file_sha256, '' as program_version
from (values
    ('A', '2025-04'),
    ('A', '2025-05'),
    ('A', '2025-06'),
    ('B', '2025-06')
) as t(a, p)
-- given etl.audit_results
select r as run_id, 'A01' as audit_id, 'block' as severity, 0 as failing_count, '[]' as sample,
    timestamptz '2025-07-02 12:00:00+00' as checked_at, 0 as waived_count
from (values ('A-2025-04'), ('A-2025-05'), ('A-2025-06'), ('B-2025-06')) as t(r)
-- given etl.rule_hits
select *, 5 as client_id
from (values
    ('A-2025-04', 'A05', 'warn', 'a', false),
    ('A-2025-05', 'A05', 'warn', 'a', false),
    ('A-2025-05', 'A05', 'warn', 'a', false),
    ('A-2025-05', 'A05', 'warn', 'b', true),
    ('A-2025-06', 'X01', 'quarantine', 'b', false),
    ('A-2025-06', 'M10', 'info', 'b', false),
    ('B-2025-06', 'A05', 'warn', 'a', false)
) as t(run_id, rule_id, severity, account_key, is_waived)
-- given etl.quarantined
select 'A-2025-06' as run_id, 5 as client_id, 'X01' as rule_id, 'b' as account_key, false as was_reported
-- expect
select *
from (values
    ('A', '2025-04', 'A05', 'warn', 1, 0, 0, 0, 1, 0),
    ('A', '2025-05', 'A05', 'warn', 2, 1, 0, 1, 1, 0),
    ('A', '2025-06', 'A05', 'warn', 0, 0, 0, 2, 0, 2),
    ('A', '2025-06', 'X01', 'quarantine', 1, 0, 1, 0, 1, 0),
    ('B', '2025-06', 'A05', 'warn', 1, 0, 0, 0, 1, 0)
) as t(account_id, period, rule_id, severity, hit_count, waived_count, kept_out_count, previous_hit_count, new_count, gone_count)
