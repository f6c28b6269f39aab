-- Never reported, closed now, and reported as closed: nothing is left to decide.
-- given intermediate.positions
select *, date '2025-05-05' as payoff_date
from (values
    (5, 'closed_before_period', 0),
    (6, 'closed_in_period', 0),
    (7, 'closed_before_period', 0)
) as t(client_id, closing, current_balance)
-- given intermediate.last_reports
select *, '2025-05' as period, 'TESTC' || client_id as consumer_account_number
from (values
    (6, 1, '11', false),
    (7, 1, '13', true)
) as t(client_id, months_ago, account_status, is_final)
-- expect none
