-- Past due above the balance, negative amounts and a highest credit below the balance are found.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', 101, 100, 0, 500),
    (2, 'TESTC2', 0, -1, 0, 500),
    (3, 'TESTC3', 0, 100, -1, 500),
    (4, 'TESTC4', 0, 100, 0, 99)
) as t(client_id, consumer_account_number, amount_past_due, current_balance, actual_payment_amount, highest_credit)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4')
) as t(account_key)
