-- A closing date that differs from the decision, and a petition that is not told.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', 0, cast(null as date), '', date '2025-06-11'),
    (6, 'TESTC6', '11', 0, cast(null as date), '', cast(null as date))
) as t(client_id, consumer_account_number, account_status, amount_past_due, date_of_first_delinquency, payment_rating, date_closed)
-- given intermediate.standing_decisions
select 5 as client_id, date '2025-06-12' as closed_on
-- given intermediate.decided_codes
select 6 as client_id, date '2025-06-02' as petition_on
-- expect
select * from (values
    ('TESTC5'),
    ('TESTC6')
) as t(account_key)
