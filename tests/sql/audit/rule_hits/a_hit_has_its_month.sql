-- A hit stands under the business and the month of its run.
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
-- given etl.rule_hits
select 'B-2025-06' as run_id, 'X01' as rule_id, 'quarantine' as severity, 'C5' as account_key, 5 as client_id, false as is_waived
-- expect
select 'B' as account_id, '2025-06' as period, 'B-2025-06' as run_id, 'X01' as rule_id, 'quarantine' as severity, 'C5' as account_key,
    5 as client_id, false as is_waived
