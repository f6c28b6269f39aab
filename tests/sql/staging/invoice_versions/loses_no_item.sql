-- An item that is null or no object is a row that is rejected; an empty list and a broken body give none.
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256, body
from (values
    (1, '{"response": {"result": {"invoices": [null, 5]}}}'),
    (2, '{"response": {"result": {"invoices": []}}}'),
    (3, '{"response": {"result": {"invo'),
    (4, '{"response": {"errors": []}}')
) as t(page_id, body)
-- expect
select * from (values (1, 1, 'invoiceid', 'missing'), (1, 2, 'invoiceid', 'missing'))
    as t(page_id, item_index, reject_field, reject_code)
