-- Every field of a project is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'projects', 'listed', 1, 1, 1, 11, 11, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"projects": [
        {"id": 1, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": null, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 3, "title": "Abc", "client_id": "some", "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 4, "title": "Abc", "client_id": 77, "due_date": "2025-06-31", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 5, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": "maybe", "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 6, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": "maybe", "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 7, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": "maybe", "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 8, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "much", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 9, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "much", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 10, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "much", "billed_status": "Abc", "logged_duration": 2, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"},
        {"id": 11, "title": "Abc", "client_id": 77, "due_date": "2025-06-02", "internal": true, "active": true, "complete": true, "fixed_price": "8.25", "rate": "8.25", "billed_amount": "8.25", "billed_status": "Abc", "logged_duration": "many", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00"}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 77, date '2025-06-02', true, true, true, 8.25, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', null, null),
    (2, null, 'Abc', 77, date '2025-06-02', true, true, true, 8.25, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'id', 'missing'),
    (3, 3, 'Abc', null, date '2025-06-02', true, true, true, 8.25, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'client_id', 'wrong_type'),
    (4, 4, 'Abc', 77, null, true, true, true, 8.25, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'due_date', 'bad_date'),
    (5, 5, 'Abc', 77, date '2025-06-02', null, true, true, 8.25, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'internal', 'wrong_type'),
    (6, 6, 'Abc', 77, date '2025-06-02', true, null, true, 8.25, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'active', 'wrong_type'),
    (7, 7, 'Abc', 77, date '2025-06-02', true, true, null, 8.25, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'complete', 'wrong_type'),
    (8, 8, 'Abc', 77, date '2025-06-02', true, true, true, null, 8.25, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'fixed_price', 'wrong_type'),
    (9, 9, 'Abc', 77, date '2025-06-02', true, true, true, 8.25, null, 8.25, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'rate', 'wrong_type'),
    (10, 10, 'Abc', 77, date '2025-06-02', true, true, true, 8.25, 8.25, null, 'Abc', 2, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'billed_amount', 'wrong_type'),
    (11, 11, 'Abc', 77, date '2025-06-02', true, true, true, 8.25, 8.25, 8.25, 'Abc', null, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 'logged_duration', 'wrong_type')
) as t(item_index, project_id, title, client_id, due_date, is_internal, is_active, is_complete, fixed_price, rate, billed_amount, billed_status, logged_seconds, created_at, updated_at, reject_field, reject_code)
