-- An invoice without a list of lines has one row that says so; an empty list has none.
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": ' || list || '}}}' as body
from (values
    (1, '[{"invoiceid": 1}, {"invoiceid": 2, "lines": null}, {"invoiceid": 3, "lines": []},
        {"invoiceid": 4, "lines": "none"}]')
) as t(page_id, list)
-- expect
select item_index, invoice_id, cast(null as bigint) as line_id, 'missing' as reject_code,
    'lines' as reject_field
from (values (1, 1), (2, 2), (4, 4)) as t(item_index, invoice_id)
