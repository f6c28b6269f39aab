-- The newest version of a time entry counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'time_entries', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"time_entries": [
        {"id": 1, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 2, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"}]}'),
    (2, 'R', 'TEST', 'time_entries', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"time_entries": [
        {"id": 1, "identity_id": 77, "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"},
        {"id": 2, "identity_id": "some", "client_id": 77, "project_id": 77, "service_id": 77, "task_id": 77, "started_at": "2025-06-02 09:30:00", "duration": 2, "is_logged": true, "billable": true, "billed": true, "active": true, "created_at": "2025-06-02 09:30:00"}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(time_entry_id, page_id, item_index)
