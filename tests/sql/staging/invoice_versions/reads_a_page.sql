-- Each record of a page becomes one typed row, whatever the key order and unknown fields.
-- given raw.page_texts
select * from (values
    (7, 'R', 'TEST', 'invoices', 'listed', 1, 1, 1, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"total": 2, "invoices": [
        {"invoiceid": 11, "customerid": 5, "create_date": "2025-05-01", "due_date": "2025-05-31",
         "amount": {"amount": "120.50", "code": "USD"}, "outstanding": {"amount": "20.50", "code": "USD"},
         "currency_code": "USD", "status": 2, "v3_status": "partial", "dispute_status": null,
         "vis_state": 0},
        {"brand_new": {"a": [1]}, "vis_state": 2, "v3_status": "paid", "status": 4,
         "outstanding": {"code": "USD", "amount": "0.00"}, "amount": {"code": "USD", "amount": "7"},
         "due_date": "2025-05-01", "create_date": "2025-05-01", "customerid": 6, "id": 12}
    ]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    ('TEST', 7, 1, 'R', 'listed', 11, 5, date '2025-05-01', date '2025-05-31', 120.50, 20.50, 'USD', 2, 'partial', '', 0, null, null),
    ('TEST', 7, 2, 'R', 'listed', 12, 6, date '2025-05-01', date '2025-05-01', 7.00, 0.00, 'USD', 4, 'paid', '', 2, null, null)
) as t(account_id, page_id, item_index, run_id, walk, invoice_id, client_id, create_date, due_date,
    amount, outstanding, currency_code, status, v3_status, dispute_status, vis_state, reject_code, reject_field)
