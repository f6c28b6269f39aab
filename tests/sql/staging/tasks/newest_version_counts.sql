-- The newest version of a task counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'tasks', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"tasks": [
        {"taskid": 1, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": 2, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'tasks', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"tasks": [
        {"taskid": 1, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": 2, "name": "Abc", "description": "Abc", "billable": "maybe", "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(task_id, page_id, item_index)
