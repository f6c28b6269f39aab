-- A charge-off without its amount, a collection without all of its balance past due, an age with a charge-off amount.
-- given metro2.base_segments
select *
from (values
    (1, 'TESTC1', '97', 100, 100, date '2025-03-11', cast(null as date), '', 0),
    (2, 'TESTC2', '93', 100, 60, date '2025-03-11', cast(null as date), '', 0),
    (3, 'TESTC3', '82', 100, 60, date '2025-03-11', cast(null as date), '', 50)
) as t(client_id, consumer_account_number, account_status, current_balance, amount_past_due, date_of_first_delinquency, date_closed, payment_rating, original_charge_off_amount)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3')
) as t(account_key)
