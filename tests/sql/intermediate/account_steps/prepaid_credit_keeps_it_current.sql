-- Credit from a prepayment covers the invoice although nobody applied it.
-- set period_end = date '2025-05-15'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-03-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (31, 5, date '2025-02-01', 100.00)
) as t(credit_id, client_id, create_date, amount)
-- expect
select * from (values
    (date '2025-02-01', 1, 100, 0), (date '2025-04-30', 0, 100, 0)
) as t(step_date, phase, credit_amount, bucket)
