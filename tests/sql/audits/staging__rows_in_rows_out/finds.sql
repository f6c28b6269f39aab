-- A page with fewer or more rows than records is found.
-- given raw.page_texts
select *, 'TEST' as account_id, row_count as total, timestamptz '2025-07-01 00:00:00Z' as fetched_at,
    'x' as body_sha256, '{}' as body
from (values
    (1, 'clients', 'listed', 1, 1, 1, 2, 'TEST-2025-06'),
    (2, 'invoices', 'listed', 1, 1, 1, 2, 'TEST-2025-06'),
    (3, 'payments', 'listed', 1, 1, 1, 1, 'TEST-2025-06'),
    (4, 'credit_notes', 'listed', 1, 1, 1, 1, 'TEST-2025-06')
) as t(page_id, stream, walk, attempt, page_number, pages, row_count, run_id)
-- given raw.pages
select * exclude (body) from raw.page_texts
-- given staging.client_versions
select *, 'TEST' as account_id from (values (1, 1)) as t(page_id, item_index)
-- given staging.invoice_versions
select *, 'TEST' as account_id from (values (2, 1), (2, 2)) as t(page_id, item_index)
-- given staging.payment_versions
select 99 as page_id, 1 as item_index where false
-- given staging.credit_note_versions
select *, 'TEST' as account_id from (values (4, 1), (4, 2)) as t(page_id, item_index)
-- expect
select * from (values
    ('TEST', 'clients', 1, 2, 1),
    ('TEST', 'payments', 3, 1, 0),
    ('TEST', 'credit_notes', 4, 1, 2)
) as t(account_key,stream,page_id,page_row_count,staged_row_count)
