-- A payment named by a write-off lowers nothing; the other one does.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 30.00, false, 0),
    (2, 11, 5, date '2025-05-12', 70.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select *, 'write_off' as kind, date '2025-05-01' as effective_on
from (values
    (7, 5, 'payment', 2)
) as t(decision_id, client_id, subject, subject_id)
-- expect
select * from (values
    (date '2025-05-01', 100), (date '2025-05-10', 70)
) as t(event_date, open_amount)
