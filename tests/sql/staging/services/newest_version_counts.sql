-- The newest version of a service counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'services', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"services": [
        {"id": 1, "business_id": 77, "name": "Abc", "billable": true, "project_default": true, "vis_state": 2},
        {"id": 2, "business_id": 77, "name": "Abc", "billable": true, "project_default": true, "vis_state": 2}]}'),
    (2, 'R', 'TEST', 'services', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"services": [
        {"id": 1, "business_id": 77, "name": "Abc", "billable": true, "project_default": true, "vis_state": 2},
        {"id": 2, "business_id": "some", "name": "Abc", "billable": true, "project_default": true, "vis_state": 2}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(service_id, page_id, item_index)
