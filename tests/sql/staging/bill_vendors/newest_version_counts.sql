-- The newest version of a vendor counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'bill_vendors', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bill_vendors": [
        {"vendorid": 1, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": true, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"vendorid": 2, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": true, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'bill_vendors', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bill_vendors": [
        {"vendorid": 1, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": true, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"vendorid": 2, "vendor_name": "Abc", "account_number": "Abc", "city": "Abc", "province": "Abc", "country": "Abc", "is_1099": "maybe", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(vendor_id, page_id, item_index)
