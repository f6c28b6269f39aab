-- A record without a readable id cannot be matched later, so only the newest attempt of the newest run counts.
-- given raw.page_texts
select page_id, run_id, 'TEST' as account_id, 'payments' as stream, walk, attempt,
    1 as page_number, 1 as pages, 1 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256, '{}' as body
from (values
    (1, 'TEST-2025-05', 'listed', 1), (2, 'TEST-2025-06', 'listed', 1),
    (3, 'TEST-2025-06', 'listed', 2), (4, 'TEST-2025-05', 'deleted', 1)
) as t(page_id, run_id, walk, attempt)
-- given raw.pages
select * exclude (body) from raw.page_texts
-- given staging.payment_versions
select 'TEST' as account_id, page_id, 1 as item_index, 5 as client_id, 'wrong_type' as reject_code,
    'logid' as reject_field
from (values (1), (2), (3), (4)) as t(page_id)
-- expect
select * from (values (3, null, 5), (4, null, 5)) as t(page_id, record_id, client_id)
