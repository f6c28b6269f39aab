-- On the day an invoice turns late and is paid, the start of the day is late and its end is not.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-01', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-05-01', 0, 0, 100, 1, 0, 1),
    (date '2025-05-01', 1, 0, 0, 0, 1, 1)
) as t(step_date, phase, credit_amount, past_due_dollars, bucket, previous_bucket, delinquency_number)
