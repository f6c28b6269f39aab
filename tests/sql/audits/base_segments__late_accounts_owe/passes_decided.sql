-- Charged off, in collection, and late with a closing that was decided.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '97', 100, 100, date '2025-03-11', cast(null as date), '', 90),
    (6, 'TESTC5', '93', 100, 100, date '2025-03-11', cast(null as date), '', 0),
    (7, 'TESTC5', '82', 100, 60, date '2025-03-11', date '2025-06-12', '', 0)
) as t(client_id, consumer_account_number, account_status, current_balance, amount_past_due, date_of_first_delinquency, date_closed, payment_rating, original_charge_off_amount)
-- given intermediate.standing_decisions
select 7 as client_id, date '2025-06-12' as closed_on
-- expect none
