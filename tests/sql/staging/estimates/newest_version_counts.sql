-- The newest version of an estimate counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'estimates', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"estimates": [
        {"estimateid": 1, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 2, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'estimates', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"estimates": [
        {"estimateid": 1, "estimate_number": "Abc", "customerid": 77, "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"estimateid": 2, "estimate_number": "Abc", "customerid": "some", "create_date": "2025-06-02", "amount": {"amount": "12.50", "code": "USD"}, "status": 2, "ui_status": "Abc", "accepted": true, "invoiced": true, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(estimate_id, page_id, item_index)
