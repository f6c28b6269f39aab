-- Blanks, tabs and line ends around a name are not part of it; a blank name is none.
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": ' || list || '}}}' as body
from (values
    (1, '[{"invoiceid": 1, "lines": [
        {"lineid": 1, "name": "  Fiber  500\t"}, {"lineid": 2, "name": "\nWater"},
        {"lineid": 3, "name": "   "}, {"lineid": 4, "name": null}
    ]}]')
) as t(page_id, list)
-- expect
select * from (values (1, 'Fiber  500'), (2, 'Water'), (3, null), (4, null)) as t(line_id, item_name)
