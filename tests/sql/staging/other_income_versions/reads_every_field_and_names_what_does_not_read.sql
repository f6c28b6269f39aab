-- Every field of an other income is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'other_income', 'listed', 1, 1, 1, 6, 6, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"other_income": [
        {"incomeid": 1, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"incomeid": null, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"incomeid": 3, "amount": {"amount": "1.005", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"incomeid": 4, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-31", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"incomeid": 5, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": "some", "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": 2},
        {"incomeid": 6, "amount": {"amount": "12.50", "code": "USD"}, "date": "2025-06-02", "category_name": "Abc", "source": "Abc", "payment_type": "Abc", "userid": 77, "created_at": "2025-06-02 09:30:00", "updated_at": "2025-06-02 09:30:00", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 12.50, date '2025-06-02', 'Abc', 'Abc', 'Abc', 77, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, null, null),
    (2, null, 12.50, date '2025-06-02', 'Abc', 'Abc', 'Abc', 77, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'incomeid', 'missing'),
    (3, 3, null, date '2025-06-02', 'Abc', 'Abc', 'Abc', 77, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'amount', 'bad_amount'),
    (4, 4, 12.50, null, 'Abc', 'Abc', 'Abc', 77, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'date', 'bad_date'),
    (5, 5, 12.50, date '2025-06-02', 'Abc', 'Abc', 'Abc', null, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', 2, 'userid', 'wrong_type'),
    (6, 6, 12.50, date '2025-06-02', 'Abc', 'Abc', 'Abc', 77, timestamp '2025-06-02 09:30:00', timestamp '2025-06-02 09:30:00', null, 'vis_state', 'wrong_type')
) as t(item_index, income_id, amount, income_date, category_name, source, payment_type, user_id, created_at, updated_at, vis_state, reject_field, reject_code)
