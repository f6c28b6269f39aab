-- Due 2024-01-30: 30 days late on 2024-02-29, the month end of a leap year.
-- set period = '2024-03'
-- set period_start = date '2024-03-01'
-- set period_end = date '2024-03-31'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2024-01-01', date '2024-01-30', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select 1 as months_ago, 1 as bucket
