-- Ninety cents are never a delinquency.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 0.90)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values (null, null, null, null)) as t(delinquency_number,started_on,ended_on,worst_bucket) where false
