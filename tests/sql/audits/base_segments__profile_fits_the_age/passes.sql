-- As many months as since the opening pass, fewer too.
-- given metro2.base_segments
select *,
    date '2025-06-30' as date_of_account_information
from (values
    (1, 'TESTC1', '00000' || repeat('B', 19), date '2025-01-10'),
    (2, 'TESTC2', repeat('B', 24), date '2025-01-10'),
    (3, 'TESTC3', repeat('B', 24), date '2025-06-01')
) as t(client_id, consumer_account_number, payment_history_profile, date_opened)
-- expect none
