-- Found: a closed account that owes again, one that was paid after a charge-off or a collection and
-- bought again, and deleted ones that owe.
-- given intermediate.account_balances
select * from (values
    (5, 70),
    (6, 40),
    (7, 1),
    (8, 90),
    (9, 10)
) as t(client_id, balance_dollars)
-- given intermediate.last_reports
select *, '2025-05' as period, 'TESTC' || client_id as consumer_account_number
from (values
    (5, 3, '13', true),
    (6, 3, '62', true),
    (7, 3, '64', true),
    (8, 3, 'DA', true),
    (9, 3, 'DF', true)
) as t(client_id, months_ago, account_status, is_final)
-- expect
select * from (values
    ('5', '13', 70),
    ('6', '62', 40),
    ('7', '64', 1),
    ('8', 'DA', 90),
    ('9', 'DF', 10)
) as t(account_key, last_account_status, current_balance)
