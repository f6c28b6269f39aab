-- Between two months an account is new, vanished, moved or the same; a first delinquency that moved is marked.
-- given history.reported_accounts
select *, 'TEST' as account_id, 'equifax' as bureau
from (values
    ('2025-05', 1, '11', 10, null),
    ('2025-05', 2, '71', 20, date '2025-04-01'),
    ('2025-05', 3, '11', 30, null),
    ('2025-06', 1, '11', 10, null),
    ('2025-06', 2, '78', 20, date '2025-04-09'),
    ('2025-06', 4, '11', 40, null)
) as t(period, client_id, account_status, current_balance, date_of_first_delinquency)
-- expect
select * from (values
    (1, '2025-05', 'new', false),
    (2, '2025-05', 'new', false),
    (3, '2025-05', 'new', false),
    (1, '2025-06', 'same', false),
    (2, '2025-06', 'moved', true),
    (3, '2025-06', 'vanished', false),
    (4, '2025-06', 'new', false)
) as t(client_id, period, change, has_moved_first_delinquency)
