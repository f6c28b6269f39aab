-- A payment that is a write-off is neither money nor a date of last payment.
-- given intermediate.positions
select 5 as client_id, date '2025-01-01' as date_opened, date '2025-06-30' as date_of_account_information
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-06-10', 30.00, false, 0),
    (2, 11, 5, date '2025-06-12', 70.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select *, 'write_off' as kind, date '2025-05-01' as effective_on
from (values
    (7, 5, 'payment', 2)
) as t(decision_id, client_id, subject, subject_id)
-- expect
select 30 as actual_payment_amount, date '2025-06-10' as date_of_last_payment
