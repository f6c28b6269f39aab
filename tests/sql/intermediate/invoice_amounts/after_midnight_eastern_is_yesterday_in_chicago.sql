-- 00:30 Eastern is 23:30 of the day before for a business in Chicago.
-- set business_time_zone = 'America/Chicago'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 120.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.invoice_versions
select *, 'TEST' as account_id, 1 as item_index, 11 as invoice_id, 2 as status, 'sent' as v3_status,
    0 as vis_state
from (values
    (1, 100.00, timestamp '2025-05-01 09:00:00'),
    (2, 120.00, timestamp '2025-07-01 00:30:00')
) as t(page_id, amount, updated)
-- expect
select * from (values
    (date '2025-05-01', 100), (date '2025-06-30', 120)
) as t(event_date, amount)
