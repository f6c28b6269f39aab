-- An account that the bureaus know as open is named with the rules that keep it out of this run.
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', false),
    (6, 'TESTC6', '71', '2025-04', false)
) as t(client_id, consumer_account_number, account_status, period, is_final)
-- given etl.quarantined
select *, 'key' as account_key, false as was_reported
from (values
    ('TEST-2025-06', 5, 'X06'),
    ('TEST-2025-06', 5, 'X01'),
    ('TEST-2025-06', 6, 'X02')
) as t(run_id, client_id, rule_id)
-- expect
select * from (values
    ('TESTC5', 'X01 X06', '2025-05', '11'),
    ('TESTC6', 'X02', '2025-04', '71')
) as t(account_key, rules, last_reported_period, last_account_status)
