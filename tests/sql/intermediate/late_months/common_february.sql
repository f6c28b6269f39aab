-- Due 2025-01-30: 29 days on 2025-02-28 is current.
-- set period = '2025-03'
-- set period_start = date '2025-03-01'
-- set period_end = date '2025-03-31'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-30', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values (null, null)) as t(months_ago,bucket) where false
