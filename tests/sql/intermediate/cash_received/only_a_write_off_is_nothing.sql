-- An account whose only payment is a write-off has received nothing.
-- given intermediate.positions
select 5 as client_id, date '2025-01-01' as date_opened, date '2025-06-30' as date_of_account_information
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (2, 11, 5, date '2025-06-12', 70.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select *, 'write_off' as kind, date '2025-05-01' as effective_on
from (values
    (7, 5, 'payment', 2)
) as t(decision_id, client_id, subject, subject_id)
-- expect none
