-- Ids may come as text and money as a bare number or a number inside the money object.
-- given raw.page_texts
select * from (values
    (7, 'R', 'TEST', 'invoices', 'listed', 1, 1, 1, 2, 2, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"invoices": [
        {"invoiceid": "11", "customerid": "5", "create_date": "2025-05-01", "due_date": "2025-05-31",
         "amount": 120.5, "outstanding": 0, "currency_code": "USD", "status": "2", "v3_status": "sent",
         "vis_state": "0"},
        {"invoiceid": 12, "customerid": 5, "create_date": "2025-05-01", "due_date": "2025-05-31",
         "amount": {"amount": 99.99, "code": "USD"}, "outstanding": {"amount": 1, "code": "USD"},
         "status": 2, "v3_status": "sent", "vis_state": 0}
    ]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (11, 5, 120.50, 0.00, 'USD', null),
    (12, 5, 99.99, 1.00, 'USD', null)
) as t(invoice_id, client_id, amount, outstanding, currency_code, reject_code)
