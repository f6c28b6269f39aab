-- Opened, delinquent, closed or paid, reported: in this order and in the period.
-- given metro2.base_segments
select *,
    date '2025-01-10' as date_opened
from (values
    (1, 'TESTC1', '11', 0, cast(null as date), '', 100, date '2025-06-30', cast(null as date), date '2025-05-05', cast(null as date)),
    (2, 'TESTC2', '71', 60, date '2025-06-14', '', 100, date '2025-06-30', cast(null as date), date '2025-05-05', cast(null as date)),
    (3, 'TESTC3', '13', 0, cast(null as date), '0', 0, date '2025-06-12', date '2025-06-12', date '2025-05-05', cast(null as date)),
    (4, 'TESTC4', '11', 0, cast(null as date), '', 100, date '2025-06-30', cast(null as date), cast(null as date), cast(null as date)),
    (5, 'TESTC5', '11', 0, cast(null as date), '', 100, date '2025-06-30', cast(null as date), date '2025-06-30', date '1970-01-01')
) as t(client_id, consumer_account_number, account_status, amount_past_due, date_of_first_delinquency, payment_rating, current_balance, date_of_account_information, date_closed, date_of_last_payment, date_of_birth)
-- expect none
