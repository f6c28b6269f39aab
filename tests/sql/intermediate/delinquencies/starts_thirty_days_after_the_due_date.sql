-- A delinquency starts 30 days after the oldest due date and runs.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-01', date '2025-05-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select 1 as delinquency_number, date '2025-05-31' as started_on, null as ended_on, 2 as worst_bucket
