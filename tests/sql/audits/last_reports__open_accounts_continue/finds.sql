-- An open account of last month that is left out now is found with its reason.
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values
    (5, false, 'disputed_invoice')
) as t(client_id, is_eligible, reason)
-- given intermediate.last_reports
select *, '2025-05' as period, 'TESTC' || client_id as consumer_account_number
from (values
    (5, 1, '71', false),
    (6, 1, '11', false)
) as t(client_id, months_ago, account_status, is_final)
-- expect
select * from (values
    ('TESTC5', '71', 'disputed_invoice'),
    ('TESTC6', '11', 'unknown_client')
) as t(account_key,last_account_status,reason)
