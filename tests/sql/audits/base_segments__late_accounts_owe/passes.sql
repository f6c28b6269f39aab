-- A late account with its amounts and date passes, others are not asked.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', '71', 60, date '2025-06-14', '', 100, date '2025-06-30', cast(null as date)),
    (2, 'TESTC2', '11', 0, cast(null as date), '', 100, date '2025-06-30', cast(null as date)),
    (3, 'TESTC3', '13', 0, cast(null as date), '0', 0, date '2025-06-12', date '2025-06-12')
) as t(client_id, consumer_account_number, account_status, amount_past_due, date_of_first_delinquency, payment_rating, current_balance, date_of_account_information, date_closed)
-- expect none
