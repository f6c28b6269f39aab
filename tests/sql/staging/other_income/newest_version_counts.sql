-- The newest version of an other income counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'other_income', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"other_income": [
        {"incomeid": 1, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"incomeid": 2, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'other_income', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"other_income": [
        {"incomeid": 1, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"incomeid": 2, "amount": {"amount": "1.005", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(income_id, page_id, item_index)
