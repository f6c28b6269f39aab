-- Money left, no rating, no or another closing date and a date against the rating are found.
-- given metro2.base_segments
select *, '' as consumer_information_indicator, 0 as original_charge_off_amount
from (values
    (1, 'TESTC1', '13', '0', 1, date '2025-06-12', date '2025-06-12', 0, cast(null as date), 0),
    (2, 'TESTC2', '13', '0', 0, date '2025-06-12', date '2025-06-12', 1, cast(null as date), 0),
    (3, 'TESTC3', '13', '', 0, date '2025-06-12', date '2025-06-12', 0, cast(null as date), 0),
    (4, 'TESTC4', '13', '0', 0, date '2025-06-12', cast(null as date), 0, cast(null as date), 0),
    (5, 'TESTC5', '13', '0', 0, date '2025-06-12', date '2025-06-13', 0, cast(null as date), 0),
    (6, 'TESTC6', '13', '1', 0, date '2025-06-12', date '2025-06-12', 0, cast(null as date), 0),
    (7, 'TESTC7', '13', '0', 0, date '2025-06-12', date '2025-06-12', 0, date '2025-04-01', 0),
    (8, 'TESTC8', '13', '0', 0, date '2025-06-12', date '2025-06-12', 0, cast(null as date), 1)
) as t(client_id, consumer_account_number, account_status, payment_rating, current_balance, date_of_account_information, date_closed, amount_past_due, date_of_first_delinquency, scheduled_monthly_payment_amount)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4'),
    ('TESTC5'),
    ('TESTC6'),
    ('TESTC7'),
    ('TESTC8')
) as t(account_key)
