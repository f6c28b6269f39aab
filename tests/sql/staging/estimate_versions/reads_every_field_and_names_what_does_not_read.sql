-- Every field of an estimate is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'estimates', 'listed', 1, 1, 1, 9, 9, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"estimates": [
        {"estimateid": 1, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": null, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 3, "estimate_number": "Abc", "customerid": "some", "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 4, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-31", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 5, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "1.005", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 6, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": "many", "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 7, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": "maybe", "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 8, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": "maybe", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 9, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 77, date '2025-06-02', 12.50, 2, 'Abc', true, true, timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 'Abc', 77, date '2025-06-02', 12.50, 2, 'Abc', true, true, timestamp '2025-06-02 09:30:00', 2, 'estimateid', 'missing'),
    (3, 3, 'Abc', null, date '2025-06-02', 12.50, 2, 'Abc', true, true, timestamp '2025-06-02 09:30:00', 2, 'customerid', 'wrong_type'),
    (4, 4, 'Abc', 77, null, 12.50, 2, 'Abc', true, true, timestamp '2025-06-02 09:30:00', 2, 'create_date', 'bad_date'),
    (5, 5, 'Abc', 77, date '2025-06-02', null, 2, 'Abc', true, true, timestamp '2025-06-02 09:30:00', 2, 'amount', 'bad_amount'),
    (6, 6, 'Abc', 77, date '2025-06-02', 12.50, null, 'Abc', true, true, timestamp '2025-06-02 09:30:00', 2, 'status', 'wrong_type'),
    (7, 7, 'Abc', 77, date '2025-06-02', 12.50, 2, 'Abc', null, true, timestamp '2025-06-02 09:30:00', 2, 'accepted', 'wrong_type'),
    (8, 8, 'Abc', 77, date '2025-06-02', 12.50, 2, 'Abc', true, null, timestamp '2025-06-02 09:30:00', 2, 'invoiced', 'wrong_type'),
    (9, 9, 'Abc', 77, date '2025-06-02', 12.50, 2, 'Abc', true, true, timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, estimate_id, estimate_number, client_id, create_date, amount, status, ui_status, is_accepted, is_invoiced, updated_at, vis_state, reject_field, reject_code)
