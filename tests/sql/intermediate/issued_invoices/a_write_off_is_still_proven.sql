-- FreshBooks counts a write-off as paid, so the proof does too; what is paid here does not.
-- given staging.invoices
select *, 'TEST' as account_id, 0.00 as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 40.00, false, 0),
    (2, 11, 5, date '2025-05-12', 60.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select *, 'write_off' as kind, date '2025-05-01' as effective_on
from (values
    (7, 5, 'payment', 2)
) as t(decision_id, client_id, subject, subject_id)
-- expect
select true as is_proven, 40 as paid_amount, 1 as paid_count, date '2025-05-10' as last_paid_date
