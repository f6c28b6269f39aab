-- A closing and a bankruptcy that were decided.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', 0, cast(null as date), '', date '2025-06-12'),
    (6, 'TESTC5', '11', 0, date '2025-06-02', '', cast(null as date))
) as t(client_id, consumer_account_number, account_status, amount_past_due, date_of_first_delinquency, payment_rating, date_closed)
-- given intermediate.standing_decisions
select 5 as client_id, date '2025-06-12' as closed_on
-- given intermediate.decided_codes
select 6 as client_id, date '2025-06-02' as petition_on
-- expect none
