-- Reopened: the time is judged by age alone again, and ended when nothing was late.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00),
    (12, 5, date '2025-05-20', date '2025-06-19', 50.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-06-05', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select * from (values
    (7, 5, 'collection', date '2025-04-10'),
    (8, 5, 'reopen', date '2025-06-20')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select date '2025-03-02' as started_on, date '2025-06-05' as ended_on, false as is_held
