-- The list of services is also seen as an object keyed by id; its values are the rows.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'services', 'listed', 1, 1, 1, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"services": {
        "8601": {"id": 8601, "business_id": 77, "name": "Abc", "billable": true, "project_default": false, "vis_state": 0},
        "8602": {"id": "8602", "business_id": 77, "name": "Def", "billable": false, "project_default": true, "vis_state": 0}}}'),
    (2, 'R', 'TEST', 'services', 'listed', 1, 2, 2, 0, 0, timestamptz '2025-07-01 00:00:00Z', 'x', '{"services": {}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 8601, 'Abc', true, false, cast(null as text)),
    (1, 2, 8602, 'Def', false, true, null)
) as t(page_id, item_index, service_id, name, is_billable, is_project_default, reject_code)
