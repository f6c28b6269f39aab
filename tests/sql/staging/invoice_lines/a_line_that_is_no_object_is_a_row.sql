-- A line that is null is a row without facts; a broken page gives none.
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": ' || list || '}}}' as body
from (values
    (1, '[{"invoiceid": 1, "lines": [null, {"lineid": 2, "name": "Water"}]}]'),
    (2, '[{"invoiceid": 2, "lin')
) as t(page_id, list)
-- expect
select * from (values (1, 1, null, null), (1, 2, 2, 'Water'))
    as t(page_id, line_index, line_id, item_name)
