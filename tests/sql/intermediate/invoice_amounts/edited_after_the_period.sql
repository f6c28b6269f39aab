-- An edit after the period's end does not count yet: the first amount stands alone.
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
    (2, 120.00, timestamp '2025-07-01 09:00:00')
) as t(page_id, amount, updated)
-- expect
select date '2025-05-01' as event_date, 100 as amount
