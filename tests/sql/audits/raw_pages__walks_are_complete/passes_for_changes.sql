-- A walk over changes stands for the listed records, which an earlier extraction has read.
-- given raw.pages
select *, 'TEST' as account_id, row_count as total, timestamptz '2025-07-01 00:00:00Z' as fetched_at,
    'x' as body_sha256
from (values
    (1, 'account_info', 'listed', 1, 1, 1, 1, 'TEST-2025-06'),
    (2, 'clients', 'changed', 1, 1, 1, 0, 'TEST-2025-06'),
    (3, 'clients', 'deleted', 1, 1, 0, 0, 'TEST-2025-06'),
    (4, 'invoices', 'changed', 1, 1, 2, 100, 'TEST-2025-06'),
    (5, 'invoices', 'deleted', 1, 1, 0, 0, 'TEST-2025-06'),
    (6, 'payments', 'changed', 1, 1, 1, 0, 'TEST-2025-06'),
    (7, 'payments', 'deleted', 1, 1, 0, 0, 'TEST-2025-06'),
    (8, 'credit_notes', 'listed', 1, 1, 1, 0, 'TEST-2025-06'),
    (9, 'credit_notes', 'deleted', 1, 1, 0, 0, 'TEST-2025-06')
) as t(page_id, stream, walk, attempt, page_number, pages, row_count, run_id)
-- expect
select * from (values
    ('TEST', 'invoices', 'listed', 1, 2)
) as t(account_key,stream,walk,page_count,announced_pages)
