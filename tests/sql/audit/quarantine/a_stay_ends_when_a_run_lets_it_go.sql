-- A stay goes on while run after run keeps the account out; a gap ends it, and a later hit is another stay.
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
-- given etl.quarantined
select *, 'C' || client_id as account_key, 10 as current_balance, client_id = 5 as was_reported
from (values
    ('A-2025-04', 5, 'X01'),
    ('A-2025-05', 5, 'X01'),
    ('A-2025-04', 6, 'X01'),
    ('A-2025-06', 6, 'X01'),
    ('B-2025-06', 5, 'X01')
) as t(run_id, client_id, rule_id)
-- given etl.quarantine_releases
select *
from (values
    ('A-2025-05', 6, 'X01', 'no_consent'),
    ('A-2025-06', 5, 'X01', 'reported')
) as t(run_id, client_id, rule_id, outcome)
-- given etl.quarantine_owners
select *, timestamptz '2025-07-02 12:00:00+00' as recorded_at, 'R. Head' as assigned_by, 'why' as reason
from (values (1, 'A', 5, 'first'), (2, 'A', 5, 'second')) as t(assignment_id, account_id, client_id, owner)
-- expect
select *
from (values
    ('A', 5, 'C5', 'released', '2025-04', '2025-05', 2, 61, 2, 'second', true, 'A-2025-06', 'reported'),
    ('A', 6, 'C6', 'released', '2025-04', '2025-04', 1, 31, 1, '', false, 'A-2025-05', 'no_consent'),
    ('A', 6, 'C6', 'kept out', '2025-06', '2025-06', 1, 0, 0, '', false, null, null),
    ('B', 5, 'C5', 'kept out', '2025-06', '2025-06', 1, 0, 0, '', true, null, null)
) as t(account_id, client_id, consumer_account_number, state, first_seen_period, last_seen_period, run_count,
    age_days, age_months, owner, was_reported, released_run, outcome)
