-- The newest version of a bill counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'bills', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bills": [
        {"id": 1, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 2, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'bills', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bills": [
        {"id": 1, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 2, "bill_number": "Abc", "vendorid": "some", "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(bill_id, page_id, item_index)
