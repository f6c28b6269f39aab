-- Every field of a line of a journal entry is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'journal_entry_details', 'listed', 1, 1, 1, 12, 12, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"journal_entry_details": [
        {"detailid": 1, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": null, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 3, "user_entered_date": "2025-06-31", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 4, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "1.005", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 5, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "1.005", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 6, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": "some"}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 7, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": "some"}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 8, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": "some", "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 9, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": "some", "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 10, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": "some", "creditid": 77, "clientid": 77}},
        {"detailid": 11, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": "some", "clientid": 77}},
        {"detailid": 12, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": "some"}}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, date '2025-06-02', 'Abc', 12.50, 12.50, 77, 77, 77, 77, 77, 77, 77, null, null),
    (2, null, date '2025-06-02', 'Abc', 12.50, 12.50, 77, 77, 77, 77, 77, 77, 77, 'detailid', 'missing'),
    (3, 3, null, 'Abc', 12.50, 12.50, 77, 77, 77, 77, 77, 77, 77, 'user_entered_date', 'bad_date'),
    (4, 4, date '2025-06-02', 'Abc', null, 12.50, 77, 77, 77, 77, 77, 77, 77, 'debit', 'bad_amount'),
    (5, 5, date '2025-06-02', 'Abc', 12.50, null, 77, 77, 77, 77, 77, 77, 77, 'credit', 'bad_amount'),
    (6, 6, date '2025-06-02', 'Abc', 12.50, 12.50, null, 77, 77, 77, 77, 77, 77, 'accountid', 'wrong_type'),
    (7, 7, date '2025-06-02', 'Abc', 12.50, 12.50, 77, null, 77, 77, 77, 77, 77, 'sub_accountid', 'wrong_type'),
    (8, 8, date '2025-06-02', 'Abc', 12.50, 12.50, 77, 77, null, 77, 77, 77, 77, 'entryid', 'wrong_type'),
    (9, 9, date '2025-06-02', 'Abc', 12.50, 12.50, 77, 77, 77, null, 77, 77, 77, 'invoiceid', 'wrong_type'),
    (10, 10, date '2025-06-02', 'Abc', 12.50, 12.50, 77, 77, 77, 77, null, 77, 77, 'paymentid', 'wrong_type'),
    (11, 11, date '2025-06-02', 'Abc', 12.50, 12.50, 77, 77, 77, 77, 77, null, 77, 'creditid', 'wrong_type'),
    (12, 12, date '2025-06-02', 'Abc', 12.50, 12.50, 77, 77, 77, 77, 77, 77, null, 'clientid', 'wrong_type')
) as t(item_index, detail_id, entry_date, detail_type, debit, credit, ledger_account_id, sub_account_id, entry_id, invoice_id, payment_id, credit_id, client_id, reject_field, reject_code)
