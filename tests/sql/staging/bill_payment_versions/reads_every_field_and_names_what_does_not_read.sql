-- Every field of a payment of a bill is typed, and one that does not read makes a reject that names it.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'bill_payments', 'listed', 1, 1, 1, 6, 6, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bill_payments": [
        {"id": 1, "billid": 77, "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2},
        {"id": null, "billid": 77, "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2},
        {"id": 3, "billid": "some", "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2},
        {"id": 4, "billid": 77, "amount": {"amount": "1.005", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2},
        {"id": 5, "billid": 77, "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-31", "payment_type": "Abc", "vis_state": 2},
        {"id": 6, "billid": 77, "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": "many"}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, 77, 12.50, date '2025-06-02', 'Abc', 2, null, null),
    (2, null, 77, 12.50, date '2025-06-02', 'Abc', 2, 'id', 'missing'),
    (3, 3, null, 12.50, date '2025-06-02', 'Abc', 2, 'billid', 'wrong_type'),
    (4, 4, 77, null, date '2025-06-02', 'Abc', 2, 'amount', 'bad_amount'),
    (5, 5, 77, 12.50, null, 'Abc', 2, 'paid_date', 'bad_date'),
    (6, 6, 77, 12.50, date '2025-06-02', 'Abc', null, 'vis_state', 'wrong_type')
) as t(item_index, bill_payment_id, bill_id, amount, paid_date, payment_type, vis_state, reject_field, reject_code)
