-- Every field of a time entry is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'time_entries', 'listed', 1, 1, 1, 12, 12, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"time_entries": [
        {"id": 1, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": null, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 3, "identity_id": "some", "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 4, "identity_id": 77, "client_id": "some", "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 5, "identity_id": 77, "client_id": 77, "project_id": "some", "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 6, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": "some", "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 7, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": "some", "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 8, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": "many", "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 9, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": "maybe", "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 10, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": "maybe", "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 11, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": "maybe", "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 12, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": "maybe", "created_at": "2025-06-02 09:30:00"}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 77, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, true, true, true, timestamp '2025-06-02 09:30:00', null, null),
    (2, null, 77, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, true, true, true, timestamp '2025-06-02 09:30:00', 'id', 'missing'),
    (3, 3, null, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, true, true, true, timestamp '2025-06-02 09:30:00', 'identity_id', 'wrong_type'),
    (4, 4, 77, null, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, true, true, true, timestamp '2025-06-02 09:30:00', 'client_id', 'wrong_type'),
    (5, 5, 77, 77, null, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, true, true, true, timestamp '2025-06-02 09:30:00', 'project_id', 'wrong_type'),
    (6, 6, 77, 77, 77, null, 77, timestamp '2025-06-02 09:30:00', 2, true, true, true, true, timestamp '2025-06-02 09:30:00', 'service_id', 'wrong_type'),
    (7, 7, 77, 77, 77, 77, null, timestamp '2025-06-02 09:30:00', 2, true, true, true, true, timestamp '2025-06-02 09:30:00', 'task_id', 'wrong_type'),
    (8, 8, 77, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', null, true, true, true, true, timestamp '2025-06-02 09:30:00', 'duration', 'wrong_type'),
    (9, 9, 77, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, null, true, true, true, timestamp '2025-06-02 09:30:00', 'is_logged', 'wrong_type'),
    (10, 10, 77, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, null, true, true, timestamp '2025-06-02 09:30:00', 'billable', 'wrong_type'),
    (11, 11, 77, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, true, null, true, timestamp '2025-06-02 09:30:00', 'billed', 'wrong_type'),
    (12, 12, 77, 77, 77, 77, 77, timestamp '2025-06-02 09:30:00', 2, true, true, true, null, timestamp '2025-06-02 09:30:00', 'active', 'wrong_type')
) as t(item_index, time_entry_id, identity_id, client_id, project_id, service_id, task_id, started_at, seconds, is_logged, is_billable, is_billed, is_active, created_at, reject_field, reject_code)
