-- A late account without balance, past due or date, or with closing date or rating is found.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', '71', 60, date '2025-06-14', 0, cast(null as date), ''),
    (2, 'TESTC2', '71', 0, date '2025-06-14', 100, cast(null as date), ''),
    (3, 'TESTC3', '71', 60, cast(null as date), 100, cast(null as date), ''),
    (4, 'TESTC4', '71', 60, date '2025-06-14', 100, date '2025-06-20', ''),
    (5, 'TESTC5', '71', 60, date '2025-06-14', 100, cast(null as date), '1')
) as t(client_id, consumer_account_number, account_status, amount_past_due, date_of_first_delinquency, current_balance, date_closed, payment_rating)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4'),
    ('TESTC5')
) as t(account_key)
