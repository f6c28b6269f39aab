-- Every field of a task is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'tasks', 'listed', 1, 1, 1, 7, 7, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"tasks": [
        {"taskid": 1, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": null, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": 3, "name": "Abc", "description": "Abc", "billable": "maybe", "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": 4, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "1.005", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": 5, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": "some", "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": 6, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": "some", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"taskid": 7, "name": "Abc", "description": "Abc", "billable": true, "rate": {"amount": "12.50", "code": "USD"}, "tax1": 77, "tax2": 77, "updated": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 'Abc', true, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 'Abc', 'Abc', true, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', 2, 'taskid', 'missing'),
    (3, 3, 'Abc', 'Abc', null, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', 2, 'billable', 'wrong_type'),
    (4, 4, 'Abc', 'Abc', true, null, 77, 77, timestamp '2025-06-02 09:30:00', 2, 'rate', 'bad_amount'),
    (5, 5, 'Abc', 'Abc', true, 12.50, null, 77, timestamp '2025-06-02 09:30:00', 2, 'tax1', 'wrong_type'),
    (6, 6, 'Abc', 'Abc', true, 12.50, 77, null, timestamp '2025-06-02 09:30:00', 2, 'tax2', 'wrong_type'),
    (7, 7, 'Abc', 'Abc', true, 12.50, 77, 77, timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, task_id, name, description, is_billable, rate, tax1_id, tax2_id, updated_at, vis_state, reject_field, reject_code)
