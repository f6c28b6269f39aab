-- Every field of a bill is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'bills', 'listed', 1, 1, 1, 9, 9, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bills": [
        {"id": 1, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": null, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 3, "bill_number": "Abc", "vendorid": "some", "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 4, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-31", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 5, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-31", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 6, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "1.005", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 7, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "1.005", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 8, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "1.005", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"id": 9, "bill_number": "Abc", "vendorid": 77, "issue_date": "2025-06-02", "due_date": "2025-06-02", "total_amount": {"amount": "12.50", "code": "USD"}, "paid": {"amount": "12.50", "code": "USD"}, "outstanding": {"amount": "12.50", "code": "USD"}, "status": "Abc", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 77, date '2025-06-02', date '2025-06-02', 12.50, 12.50, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 'Abc', 77, date '2025-06-02', date '2025-06-02', 12.50, 12.50, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'id', 'missing'),
    (3, 3, 'Abc', null, date '2025-06-02', date '2025-06-02', 12.50, 12.50, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'vendorid', 'wrong_type'),
    (4, 4, 'Abc', 77, null, date '2025-06-02', 12.50, 12.50, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'issue_date', 'bad_date'),
    (5, 5, 'Abc', 77, date '2025-06-02', null, 12.50, 12.50, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'due_date', 'bad_date'),
    (6, 6, 'Abc', 77, date '2025-06-02', date '2025-06-02', null, 12.50, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'total_amount', 'bad_amount'),
    (7, 7, 'Abc', 77, date '2025-06-02', date '2025-06-02', 12.50, null, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'paid', 'bad_amount'),
    (8, 8, 'Abc', 77, date '2025-06-02', date '2025-06-02', 12.50, 12.50, null, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'outstanding', 'bad_amount'),
    (9, 9, 'Abc', 77, date '2025-06-02', date '2025-06-02', 12.50, 12.50, 12.50, 'Abc', timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, bill_id, bill_number, vendor_id, issue_date, due_date, total_amount, paid, outstanding, status, created_at, updated_at, vis_state, reject_field, reject_code)
