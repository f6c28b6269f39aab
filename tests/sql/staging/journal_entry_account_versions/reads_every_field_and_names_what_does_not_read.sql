-- Every field of an account of the older ledger is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'journal_entry_accounts', 'listed', 1, 1, 1, 3, 3, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"journal_entry_accounts": [
        {"accountid": 1, "account_name": "Abc", "account_number": "Abc", "account_type": "Abc", "balance": "8.25", "currency_code": "Abc", "created_at": "2025-06-02 09:30:00"},
        {"accountid": null, "account_name": "Abc", "account_number": "Abc", "account_type": "Abc", "balance": "8.25", "currency_code": "Abc", "created_at": "2025-06-02 09:30:00"},
        {"accountid": 3, "account_name": "Abc", "account_number": "Abc", "account_type": "Abc", "balance": "much", "currency_code": "Abc", "created_at": "2025-06-02 09:30:00"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 'Abc', 'Abc', 8.25, 'Abc', timestamp '2025-06-02 09:30:00', null, null),
    (2, null, 'Abc', 'Abc', 'Abc', 8.25, 'Abc', timestamp '2025-06-02 09:30:00', 'accountid', 'missing'),
    (3, 3, 'Abc', 'Abc', 'Abc', null, 'Abc', timestamp '2025-06-02 09:30:00', 'balance', 'wrong_type')
) as t(item_index, ledger_account_id, account_name, account_number, account_type, balance, currency_code, created_at, reject_field, reject_code)
