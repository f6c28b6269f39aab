-- Accounts that ended and owe nothing, and open ones, pass.
-- given intermediate.account_balances
select * from (values
    (5, 0),
    (6, 70),
    (7, 0),
    (8, 0)
) as t(client_id, balance_dollars)
-- given intermediate.last_reports
select *, '2025-05' as period, 'TESTC' || client_id as consumer_account_number
from (values
    (5, 3, '13', true),
    (6, 1, '11', false),
    (7, 2, '64', true),
    (8, 2, 'DA', true)
) as t(client_id, months_ago, account_status, is_final)
-- expect none
