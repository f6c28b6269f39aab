-- Nobody has to decide about an account that was never reported, that was reported as closed, or that another run kept out.
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '13', '2025-05', true),
    (6, 'TESTC6', '11', '2025-05', false)
) as t(client_id, consumer_account_number, account_status, period, is_final)
-- given etl.quarantined
select *, 'key' as account_key, false as was_reported
from (values
    ('TEST-2025-06', 5, 'X06'),
    ('TEST-2025-05', 6, 'X06'),
    ('TEST-2025-06', 7, 'X06')
) as t(run_id, client_id, rule_id)
-- expect none
