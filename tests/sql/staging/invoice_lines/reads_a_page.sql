-- Each line of each invoice becomes one row, numbered in the order of the list.
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": ' || list || '}}}' as body
from (values
    (7, '[
        {"lines": [{"lineid": 1, "name": "Fiber 500", "modern_project_id": 52011, "qty": "1"},
                   {"name": "Router", "lineid": 2, "modern_project_id": null}], "invoiceid": 11},
        {"id": "12", "lines": [{"lineid": 1, "name": "Water", "unit_cost": {"amount": "1"}}]}
    ]')
) as t(page_id, list)
-- expect
select * from (values
    ('TEST', 7, 1, 1, 11, 1, 'Fiber 500', 52011, null, null),
    ('TEST', 7, 1, 2, 11, 2, 'Router', null, null, null),
    ('TEST', 7, 2, 1, 12, 1, 'Water', null, null, null)
) as t(account_id, page_id, item_index, line_index, invoice_id, line_id, item_name, project_id,
    reject_code, reject_field)
