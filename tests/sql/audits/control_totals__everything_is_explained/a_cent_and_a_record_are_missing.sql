-- One cent less in the file than named reasons explain, and one record more.
-- given intermediate.control_totals
select *
from (values
    (1, 'receivables', '', 'step', 'balance of accounts', 2, 75.00, 0, 0.01),
    (2, 'records', 'clients', 'step', 'records', 9, null, -1, 0.00),
    (3, 'clients', '', 'step', 'clients seen', 9, null, 0, 0.00)
) as t(position, chain, subject, kind, step, record_count, amount, unexplained_count, unexplained_amount)
-- expect
select * from (values
    ('receivables ', 'balance of accounts', 0, 0.01),
    ('records clients', 'records', -1, 0.00)
) as t(account_key, step, unexplained_count, unexplained_amount)
