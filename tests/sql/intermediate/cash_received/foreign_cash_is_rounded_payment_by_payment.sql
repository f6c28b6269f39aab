-- Two payments of 46.06 euros are 50.00 dollars each after rounding to cents: 100 together.
-- given intermediate.positions
select 5 as client_id, date '2025-01-01' as date_opened, date '2025-06-30' as date_of_account_information
-- given staging.payments
select *, 'TEST' as account_id, 'EUR' as currency_code
from (values
    (1, 11, 5, date '2025-06-10', 46.06, false, 0),
    (2, 11, 5, date '2025-06-12', 46.06, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given raw.currency_rates
select 'TEST-2025-06' as run_id, 'EUR' as currency_code, 1.08550000 as rate
-- expect
select 100 as actual_payment_amount, date '2025-06-12' as date_of_last_payment
