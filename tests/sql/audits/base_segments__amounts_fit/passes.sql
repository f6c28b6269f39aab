-- Past due up to the balance passes.
-- given metro2.base_segments
select *,
    0 as actual_payment_amount
from (values
    (1, 'TESTC1', 0, 100, 500),
    (2, 'TESTC2', 100, 100, 500),
    (3, 'TESTC3', 0, 0, 0)
) as t(client_id, consumer_account_number, amount_past_due, current_balance, highest_credit)
-- expect none
