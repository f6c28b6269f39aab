-- An idle archived account that was reported open is found.
-- given intermediate.positions
select *, date '2025-05-05' as payoff_date
from (values
    (5, 'closed_before_period', 0)
) as t(client_id, closing, current_balance)
-- given intermediate.last_reports
select *, '2025-05' as period, 'TESTC' || client_id as consumer_account_number
from (values
    (5, 1, '11', false)
) as t(client_id, months_ago, account_status, is_final)
-- expect
select '5' as account_key, '11' as last_account_status
