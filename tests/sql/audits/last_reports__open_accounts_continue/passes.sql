-- Open accounts go on; closed ones and those about whom somebody decided are not asked for.
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values
    (5, true, 'reported'),
    (6, false, 'already_reported_closed'),
    (7, false, 'decided')
) as t(client_id, is_eligible, reason)
-- given intermediate.last_reports
select *, '2025-05' as period, 'TESTC' || client_id as consumer_account_number
from (values
    (5, 1, '11', false),
    (6, 1, '13', true),
    (7, 2, '11', false)
) as t(client_id, months_ago, account_status, is_final)
-- expect none
