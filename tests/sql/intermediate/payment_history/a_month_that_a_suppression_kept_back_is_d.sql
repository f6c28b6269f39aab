-- A month that a suppression kept back is D.
-- given intermediate.positions
select 5 as client_id, date '2025-01-10' as date_opened, date '2025-06-30' as date_of_account_information
-- given intermediate.month_codes
select 5 as client_id, 1 as months_ago, '' as code limit 0
-- given history.decisions
select *, timestamptz '2025-06-20 12:00:00+00' as recorded_at, 'TEST' as account_id,
    5 as client_id, 'somebody' as decided_by, 'a reason' as reason, 'command' as source
from (values
    (7, 'suppress', date '2025-04-10', '', null, null, date '2025-05-15')
) as t(decision_id, kind, effective_on, value, amount, countermands, expires_on)
-- expect
select '0D000BBBBBBBBBBBBBBBBBBB' as payment_history_profile
