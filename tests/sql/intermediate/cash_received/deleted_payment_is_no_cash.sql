-- A deleted payment is not money.
-- given intermediate.positions
select 5 as client_id, date '2025-01-10' as date_opened, date '2025-06-30' as date_of_account_information
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-06-10', 10.00, false, 1)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values (null, null)) as t(actual_payment_amount,date_of_last_payment) where false
