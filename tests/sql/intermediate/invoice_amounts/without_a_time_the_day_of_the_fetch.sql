-- A version without `updated` counts from the day of its page, in the business's zone.
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
    (1, 100.00, null::timestamp),
    (2, 120.00, null)
) as t(page_id, amount, updated)
-- given raw.pages
select *, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk, 1 as attempt,
    page_id as page_number, 2 as pages, 2 as total, 1 as row_count, 'x' as body_sha256
from (values
    (1, timestamptz '2025-05-05 12:00:00Z'), (2, timestamptz '2025-06-03 03:00:00Z')
) as t(page_id, fetched_at)
-- expect
select * from (values
    (date '2025-05-01', 100), (date '2025-06-02', 120)
) as t(event_date, amount)
