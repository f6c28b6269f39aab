-- Every field of a ledger account is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'ledger_accounts', 'listed', 1, 1, 1, 3, 3, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"data": [
        {"uuid": "9a57-1", "name": "Abc", "number": "Abc", "type": "Abc", "sub_type": "Abc", "parent_account": "Abc", "auto_created": true, "state": "Abc", "updated_at": "2025-06-02 09:30:00"},
        {"uuid": null, "name": "Abc", "number": "Abc", "type": "Abc", "sub_type": "Abc", "parent_account": "Abc", "auto_created": true, "state": "Abc", "updated_at": "2025-06-02 09:30:00"},
        {"uuid": "9a57-3", "name": "Abc", "number": "Abc", "type": "Abc", "sub_type": "Abc", "parent_account": "Abc", "auto_created": "maybe", "state": "Abc", "updated_at": "2025-06-02 09:30:00"}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, '9a57-1', 'Abc', 'Abc', 'Abc', 'Abc', 'Abc', true, 'Abc', timestamp '2025-06-02 09:30:00', null, null),
    (2, null, 'Abc', 'Abc', 'Abc', 'Abc', 'Abc', true, 'Abc', timestamp '2025-06-02 09:30:00', 'uuid', 'missing'),
    (3, '9a57-3', 'Abc', 'Abc', 'Abc', 'Abc', 'Abc', null, 'Abc', timestamp '2025-06-02 09:30:00', 'auto_created', 'wrong_type')
) as t(item_index, ledger_account_uuid, name, number, account_type, sub_type, parent_uuid, is_auto_created, state, updated_at, reject_field, reject_code)
