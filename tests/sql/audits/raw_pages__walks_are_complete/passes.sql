-- All nine walks are there with every page of their newest attempt; an empty list is one page.
-- given raw.pages
select *, 'TEST' as account_id, row_count as total, timestamptz '2025-07-01 00:00:00Z' as fetched_at,
    'x' as body_sha256
from (values
    (30, 'account_info', 'listed', 1, 1, 1, 1, 'TEST-2025-06'),
    (1, 'clients', 'listed', 1, 1, 1, 0, 'TEST-2025-06'),
    (2, 'clients', 'deleted', 1, 1, 0, 0, 'TEST-2025-06'),
    (4, 'invoices', 'deleted', 1, 1, 0, 0, 'TEST-2025-06'),
    (5, 'payments', 'listed', 1, 1, 1, 0, 'TEST-2025-06'),
    (6, 'payments', 'deleted', 1, 1, 0, 0, 'TEST-2025-06'),
    (7, 'credit_notes', 'listed', 1, 1, 1, 0, 'TEST-2025-06'),
    (8, 'credit_notes', 'deleted', 1, 1, 0, 0, 'TEST-2025-06'),
    (20, 'invoices', 'listed', 1, 1, 3, 100, 'TEST-2025-06'),
    (21, 'invoices', 'listed', 2, 1, 2, 100, 'TEST-2025-06'),
    (22, 'invoices', 'listed', 2, 2, 2, 5, 'TEST-2025-06')
) as t(page_id, stream, walk, attempt, page_number, pages, row_count, run_id)
-- expect none
