-- 20:30 Eastern is past midnight in London, in summer as in winter.
-- set business_time_zone = 'Europe/London'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 120.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.invoice_versions
select *, 'TEST' as account_id, 1 as item_index, 11 as invoice_id, 2 as status, 'sent' as v3_status,
    0 as vis_state
from (values
    (1, 100.00, timestamp '2025-01-01 09:00:00'),
    (2, 110.00, timestamp '2025-01-14 20:30:00'),
    (3, 120.00, timestamp '2025-05-14 20:30:00')
) as t(page_id, amount, updated)
-- expect
select * from (values
    (date '2025-01-01', 100), (date '2025-01-15', 110), (date '2025-05-15', 120)
) as t(event_date, amount)
