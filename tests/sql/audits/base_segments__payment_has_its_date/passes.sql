-- Money with a date in the period, and a date without a whole dollar, pass.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', 0, date '2025-05-05'),
    (2, 'TESTC2', 10, date '2025-06-01'),
    (3, 'TESTC3', 0, date '2025-06-01')
) as t(client_id, consumer_account_number, actual_payment_amount, date_of_last_payment)
-- expect none
