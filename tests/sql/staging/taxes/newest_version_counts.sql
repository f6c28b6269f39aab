-- The newest version of a tax counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'taxes', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"taxes": [
        {"taxid": 1, "name": "Abc", "amount": "8.25", "number": "Abc", "compound": true, "updated": "2025-06-02 09:30:00"},
        {"taxid": 2, "name": "Abc", "amount": "8.25", "number": "Abc", "compound": true, "updated": "2025-06-02 09:30:00"}]}}}'),
    (2, 'R', 'TEST', 'taxes', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"taxes": [
        {"taxid": 1, "name": "Abc", "amount": "8.25", "number": "Abc", "compound": true, "updated": "2025-06-02 09:30:00"},
        {"taxid": 2, "name": "Abc", "amount": "much", "number": "Abc", "compound": true, "updated": "2025-06-02 09:30:00"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(tax_id, page_id, item_index)
