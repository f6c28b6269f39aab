-- An edit after day 30 is late on its own day, in its course.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-03-31', 150.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.invoice_amounts
select * from (values
    (11, date '2025-03-01', 100.00), (11, date '2025-05-10', 150.00)
) as t(invoice_id, event_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-03-20', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-05-10', 1, 30, 50), (date '2025-05-30', 0, 60, 50), (date '2025-06-29', 0, 90, 50)
) as t(event_date, phase, days_late, late_change)
