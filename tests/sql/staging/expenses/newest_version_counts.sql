-- The newest version of an expense counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'expenses', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"expenses": [
        {"expenseid": 1, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 2, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'expenses', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"expenses": [
        {"expenseid": 1, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 2, "categoryid": "some", "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(expense_id, page_id, item_index)
