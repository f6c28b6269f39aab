-- The newest version of a line of a journal entry counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'journal_entry_details', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"journal_entry_details": [
        {"detailid": 1, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 2, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}}]}}}'),
    (2, 'R', 'TEST', 'journal_entry_details', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"journal_entry_details": [
        {"detailid": 1, "user_entered_date": "2025-06-02", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}},
        {"detailid": 2, "user_entered_date": "2025-06-31", "detail_type": "Abc", "debit": {"amount": "12.50", "code": "USD"}, "credit": {"amount": "12.50", "code": "USD"}, "account": {"accountid": 77}, "sub_account": {"sub_accountid": 77}, "entry": {"entryid": 77, "invoiceid": 77, "paymentid": 77, "creditid": 77, "clientid": 77}}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(detail_id, page_id, item_index)
