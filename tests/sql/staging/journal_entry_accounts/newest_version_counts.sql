-- The newest version of an account of the older ledger counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'journal_entry_accounts', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"journal_entry_accounts": [
        {"accountid": 1, "account_name": "Abc", "account_number": "Abc", "account_type": "Abc", "balance": "8.25", "currency_code": "Abc", "created_at": "2025-06-02 09:30:00"},
        {"accountid": 2, "account_name": "Abc", "account_number": "Abc", "account_type": "Abc", "balance": "8.25", "currency_code": "Abc", "created_at": "2025-06-02 09:30:00"}]}}}'),
    (2, 'R', 'TEST', 'journal_entry_accounts', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"journal_entry_accounts": [
        {"accountid": 1, "account_name": "Abc", "account_number": "Abc", "account_type": "Abc", "balance": "8.25", "currency_code": "Abc", "created_at": "2025-06-02 09:30:00"},
        {"accountid": 2, "account_name": "Abc", "account_number": "Abc", "account_type": "Abc", "balance": "much", "currency_code": "Abc", "created_at": "2025-06-02 09:30:00"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(ledger_account_id, page_id, item_index)
