-- FreshBooks writes null, 0 or nothing where a line belongs to no project.
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": ' || list || '}}}' as body
from (values
    (1, '[{"invoiceid": 1, "lines": [
        {"lineid": 1, "modern_project_id": null}, {"lineid": 2, "modern_project_id": 0},
        {"lineid": 3, "modern_project_id": ""}, {"lineid": 4, "modern_project_id": "0"}, {"lineid": 5}
    ]}]')
) as t(page_id, list)
-- expect
select line_id, cast(null as bigint) as project_id, cast(null as text) as reject_code
from (values (1), (2), (3), (4), (5)) as t(line_id)
