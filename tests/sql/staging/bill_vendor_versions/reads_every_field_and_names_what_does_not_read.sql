-- Every field of a vendor is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'bill_vendors', 'listed', 1, 1, 1, 4, 4, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bill_vendors": [
        {"vendorid": 1, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": true, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"vendorid": null, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": true, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"vendorid": 3, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": "maybe", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"vendorid": 4, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": true, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 'Abc', 'Abc', 'Abc', 'Abc', 'Abc', true, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 'Abc', 'Abc', 'Abc', 'Abc', 'Abc', true, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'vendorid', 'missing'),
    (3, 3, 'Abc', 'Abc', 'Abc', 'Abc', 'Abc', null, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'is_1099', 'wrong_type'),
    (4, 4, 'Abc', 'Abc', 'Abc', 'Abc', 'Abc', true, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, vendor_id, vendor_name, account_number, city, province, country, is_1099, created_at, updated_at, vis_state, reject_field, reject_code)
