-- Money of the period without a date in it is found.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', 10, date '2025-05-05'),
    (2, 'TESTC2', 10, cast(null as date))
) as t(client_id, consumer_account_number, actual_payment_amount, date_of_last_payment)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2')
) as t(account_key)
