-- The newest version of a project counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'projects', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"projects": [
        {"id": 1, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 2, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"}]}'),
    (2, 'R', 'TEST', 'projects', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"projects": [
        {"id": 1, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 2, "title": "Abc", "client_id": "some", "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(project_id, page_id, item_index)
