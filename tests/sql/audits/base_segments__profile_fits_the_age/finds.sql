-- A month before the month of the opening is found.
-- given metro2.base_segments
select *,
    date '2025-06-30' as date_of_account_information
from (values
    (1, 'TESTC1', repeat('0', 6) || repeat('B', 18), date '2025-01-10'),
    (2, 'TESTC2', '0' || repeat('B', 23), date '2025-06-01')
) as t(client_id, consumer_account_number, payment_history_profile, date_opened)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2')
) as t(account_key)
