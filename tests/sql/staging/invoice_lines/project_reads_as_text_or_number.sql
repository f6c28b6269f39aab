-- A project is an id whether it comes as text or as number.
-- given raw.page_texts
select page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, page_id as page_number, 3 as pages, 3 as total, 1 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": ' || list || '}}}' as body
from (values
    (1, '[{"invoiceid": 1, "lines": [
        {"lineid": 1, "modern_project_id": "52011"}, {"lineid": 2, "modern_project_id": 52012}
    ]}]')
) as t(page_id, list)
-- expect
select * from (values (1, 52011), (2, 52012)) as t(line_id, project_id)
