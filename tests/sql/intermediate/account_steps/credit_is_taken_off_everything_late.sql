-- Credit lowers what is past due until it is used.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (33, 5, date '2025-05-20', 60.00)
) as t(credit_id, client_id, create_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-06-02', 60.00, true, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-05-01', 0, 0, 100, 1, 0, 1),
    (date '2025-05-20', 1, 60, 40, 1, 1, 1),
    (date '2025-05-31', 0, 60, 40, 2, 1, 1),
    (date '2025-06-02', 1, 0, 40, 2, 2, 1),
    (date '2025-06-30', 0, 0, 40, 3, 2, 1)
) as t(step_date, phase, credit_amount, past_due_dollars, bucket, previous_bucket, delinquency_number)
