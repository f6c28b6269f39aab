-- The newest version of a ledger account counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'ledger_accounts', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"data": [
        {"uuid": "9a57-1", "name": "Abc", "number": "Abc", "type": "Abc", "sub_type": "Abc", "parent_account": "Abc", "auto_created": true, "state": "Abc", "updated_at": "2025-06-02 09:30:00"},
        {"uuid": "9a57-2", "name": "Abc", "number": "Abc", "type": "Abc", "sub_type": "Abc", "parent_account": "Abc", "auto_created": true, "state": "Abc", "updated_at": "2025-06-02 09:30:00"}]}'),
    (2, 'R', 'TEST', 'ledger_accounts', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"data": [
        {"uuid": "9a57-1", "name": "Abc", "number": "Abc", "type": "Abc", "sub_type": "Abc", "parent_account": "Abc", "auto_created": true, "state": "Abc", "updated_at": "2025-06-02 09:30:00"},
        {"uuid": "9a57-2", "name": "Abc", "number": "Abc", "type": "Abc", "sub_type": "Abc", "parent_account": "Abc", "auto_created": "maybe", "state": "Abc", "updated_at": "2025-06-02 09:30:00"}]}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    ('9a57-1', 2, 1)
) as t(ledger_account_uuid, page_id, item_index)
