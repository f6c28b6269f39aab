-- Every field of an expense is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'expenses', 'listed', 1, 1, 1, 12, 12, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"expenses": [
        {"expenseid": 1, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": null, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 3, "categoryid": "some", "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 4, "categoryid": 77, "staffid": "some", "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 5, "categoryid": 77, "staffid": 77, "clientid": "some", "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 6, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": "some", "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 7, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": "some", "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 8, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "1.005", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 9, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-31", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 10, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": "maybe", "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 11, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": "many", "updated": "2025-06-02 09:30:00", "vis_state": 2},
        {"expenseid": 12, "categoryid": 77, "staffid": 77, "clientid": 77, "modern_projectid": 77, "invoiceid": 77, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "vendor": "Abc", "billable": true, "status": 2, "updated": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 77, 77, 77, 77, 77, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 77, 77, 77, 77, 77, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'expenseid', 'missing'),
    (3, 3, null, 77, 77, 77, 77, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'categoryid', 'wrong_type'),
    (4, 4, 77, null, 77, 77, 77, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'staffid', 'wrong_type'),
    (5, 5, 77, 77, null, 77, 77, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'clientid', 'wrong_type'),
    (6, 6, 77, 77, 77, null, 77, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'modern_projectid', 'wrong_type'),
    (7, 7, 77, 77, 77, 77, null, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'invoiceid', 'wrong_type'),
    (8, 8, 77, 77, 77, 77, 77, null, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'amount', 'bad_amount'),
    (9, 9, 77, 77, 77, 77, 77, 12.50, null, 'Abc', true, 2, timestamp '2025-06-02 09:30:00', 2, 'date', 'bad_date'),
    (10, 10, 77, 77, 77, 77, 77, 12.50, date '2025-06-02', 'Abc', null, 2, timestamp '2025-06-02 09:30:00', 2, 'billable', 'wrong_type'),
    (11, 11, 77, 77, 77, 77, 77, 12.50, date '2025-06-02', 'Abc', true, null, timestamp '2025-06-02 09:30:00', 2, 'status', 'wrong_type'),
    (12, 12, 77, 77, 77, 77, 77, 12.50, date '2025-06-02', 'Abc', true, 2, timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, expense_id, category_id, staff_id, client_id, project_id, invoice_id, amount, expense_date, vendor, is_billable, status, updated_at, vis_state, reject_field, reject_code)
