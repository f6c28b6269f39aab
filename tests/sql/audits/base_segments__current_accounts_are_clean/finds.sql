-- A current account with past due, delinquency date, rating or closing date is found.
-- given metro2.base_segments
select *,
    '11' as account_status,
    100 as current_balance
from (values
    (1, 'TESTC1', 1, cast(null as date), '', cast(null as date)),
    (2, 'TESTC2', 0, date '2025-06-01', '', cast(null as date)),
    (3, 'TESTC3', 0, cast(null as date), '0', cast(null as date)),
    (4, 'TESTC4', 0, cast(null as date), '', date '2025-06-01')
) as t(client_id, consumer_account_number, amount_past_due, date_of_first_delinquency, payment_rating, date_closed)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4')
) as t(account_key)
