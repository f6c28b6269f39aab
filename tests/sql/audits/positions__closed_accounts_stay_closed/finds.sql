-- A closed account that owes again is found.
-- given intermediate.positions
select *, date '2025-05-05' as payoff_date
from (values
    (5, 'open', 70)
) as t(client_id, closing, current_balance)
-- given intermediate.last_reports
select *, '2025-05' as period, 'TESTC' || client_id as consumer_account_number
from (values
    (5, 3, '13', true)
) as t(client_id, months_ago, account_status, is_final)
-- expect
select '5' as account_key, 70 as current_balance
