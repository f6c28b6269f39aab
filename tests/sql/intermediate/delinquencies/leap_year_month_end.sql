-- Due 2024-01-31 is 30 days late on 1 March in a leap year.
-- set period = '2024-03'
-- set period_start = date '2024-03-01'
-- set period_end = date '2024-03-31'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2024-01-01', date '2024-01-31', 10.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select 1 as delinquency_number, date '2024-03-01' as started_on, null as ended_on, 2 as worst_bucket
