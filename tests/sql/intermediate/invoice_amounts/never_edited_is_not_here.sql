-- An invoice that always had one amount has no rows, however often it was seen.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.invoice_versions
select *, 'TEST' as account_id, 1 as item_index, 11 as invoice_id, 2 as status, 'sent' as v3_status,
    0 as vis_state
from (values
    (1, 100.00, timestamp '2025-05-01 09:00:00'),
    (2, 100.00, timestamp '2025-05-20 09:00:00')
) as t(page_id, amount, updated)
-- expect none
