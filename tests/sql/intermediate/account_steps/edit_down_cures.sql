-- An edit down to what was paid ends the lateness on its day.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-03-31', 60.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.invoice_amounts
select * from (values
    (11, date '2025-03-01', 100.00), (11, date '2025-05-20', 60.00)
) as t(invoice_id, event_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-03-20', 60.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-04-30', 0, 40, 1), (date '2025-05-20', 1, 0, 0)
) as t(step_date, phase, past_due_dollars, bucket)
