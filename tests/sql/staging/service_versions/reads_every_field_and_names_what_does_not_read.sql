-- Every field of a service is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'services', 'listed', 1, 1, 1, 6, 6, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"services": [
        {"id": 1, "business_id": 77, "name": "Abc", "billable": true, "project_default": true, "vis_state": 2},
        {"id": null, "business_id": 77, "name": "Abc", "billable": true, "project_default": true, "vis_state": 2},
        {"id": 3, "business_id": "some", "name": "Abc", "billable": true, "project_default": true, "vis_state": 2},
        {"id": 4, "business_id": 77, "name": "Abc", "billable": "maybe", "project_default": true, "vis_state": 2},
        {"id": 5, "business_id": 77, "name": "Abc", "billable": true, "project_default": "maybe", "vis_state": 2},
        {"id": 6, "business_id": 77, "name": "Abc", "billable": true, "project_default": true, "vis_state": "many"}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 77, 'Abc', true, true, 2, null, null),
    (2, null, 77, 'Abc', true, true, 2, 'id', 'missing'),
    (3, 3, null, 'Abc', true, true, 2, 'business_id', 'wrong_type'),
    (4, 4, 77, 'Abc', null, true, 2, 'billable', 'wrong_type'),
    (5, 5, 77, 'Abc', true, null, 2, 'project_default', 'wrong_type'),
    (6, 6, 77, 'Abc', true, true, null, 'vis_state', 'wrong_type')
) as t(item_index, service_id, business_id, name, is_billable, is_project_default, vis_state, reject_field, reject_code)
