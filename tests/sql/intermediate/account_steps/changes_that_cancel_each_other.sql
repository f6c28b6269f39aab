-- Two invoices turn late in one moment, which is one step. On a day on which one is paid as much as the other is
-- edited up nothing changes, and that stands here as well.
-- set period_end = date '2025-03-31'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00),
    (12, 5, date '2025-01-01', date '2025-01-31', 140.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.invoice_amounts
select * from (values
    (12, date '2025-01-01', 100.00), (12, date '2025-03-10', 140.00)
) as t(invoice_id, event_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-03-10', 40.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-03-02', 0, 200, 0, 1, 1), (date '2025-03-10', 1, 200, 1, 1, 1)
) as t(step_date, phase, past_due_dollars, previous_bucket, bucket, delinquency_number)
