-- Paid in full, edited up after 30 days: the difference is late in the course of the edit's day.
-- set period_end = date '2025-05-25'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-03-31', 150.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.invoice_amounts
select * from (values
    (11, date '2025-03-01', 100.00), (11, date '2025-05-20', 150.00)
) as t(invoice_id, event_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-03-20', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-05-20', 1, 50, 1)
) as t(step_date, phase, past_due_dollars, bucket)
