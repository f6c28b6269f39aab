-- The newest version of a payment of a bill counts, and none is left when that one does not read.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'bill_payments', 'listed', 1, 1, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bill_payments": [
        {"id": 1, "billid": 77, "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2},
        {"id": 2, "billid": 77, "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2}]}}}'),
    (2, 'R', 'TEST', 'bill_payments', 'listed', 1, 2, 2, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"bill_payments": [
        {"id": 1, "billid": 77, "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2},
        {"id": 2, "billid": "some", "amount": {"amount": "12.50", "code": "USD"}, "paid_date": "2025-06-02", "payment_type": "Abc", "vis_state": 2}]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 2, 1)
) as t(bill_payment_id, page_id, item_index)
