-- Every field of a tax is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'taxes', 'listed', 1, 1, 1, 4, 4, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"taxes": [
        {"taxid": 1, "name": "Abc", "amount": "8.25", "number": "Abc", "compound": true, "updated": "2025-06-02 09:30:00"},
        {"taxid": null, "name": "Abc", "amount": "8.25", "number": "Abc", "compound": true, "updated": "2025-06-02 09:30:00"},
        {"taxid": 3, "name": "Abc", "amount": "much", "number": "Abc", "compound": true, "updated": "2025-06-02 09:30:00"},
        {"taxid": 4, "name": "Abc", "amount": "8.25", "number": "Abc", "compound": "maybe", "updated": "2025-06-02 09:30:00"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 8.25, 'Abc', true, timestamp '2025-06-02 09:30:00', null, null),
    (2, null, 'Abc', 8.25, 'Abc', true, timestamp '2025-06-02 09:30:00', 'taxid', 'missing'),
    (3, 3, 'Abc', null, 'Abc', true, timestamp '2025-06-02 09:30:00', 'amount', 'wrong_type'),
    (4, 4, 'Abc', 8.25, 'Abc', null, timestamp '2025-06-02 09:30:00', 'compound', 'wrong_type')
) as t(item_index, tax_id, name, percentage, tax_number, is_compound, updated_at, reject_field, reject_code)
