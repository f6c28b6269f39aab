-- Pages that were staged before are not read again, and other streams are not read at all.
-- set after_page_id = 7
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, stream, 'listed' as walk, 1 as attempt,
    page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": [{"invoiceid": ' || page_id || '}]}}}' as body
from (values (6, 'invoices'), (7, 'invoices'), (8, 'invoices'), (9, 'payments')) as t(page_id, stream)
-- expect
select 8 as page_id, 1 as item_index, 8 as invoice_id, 'customerid' as reject_field
