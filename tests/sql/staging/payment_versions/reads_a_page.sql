-- A payment of an invoice, one behind a credit and one out of credit.
-- given raw.page_texts
select * from (values
    (3, 'R', 'TEST', 'payments', 'listed', 1, 1, 1, 3, 3, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"payments": [
        {"logid": 1, "clientid": 5, "invoiceid": 11, "creditid": null, "overpaymentid": 2, "date": "2025-06-02",
         "amount": {"amount": "216.50", "code": "USD"}, "type": "Check", "from_credit": false, "vis_state": 0},
        {"logid": 2, "clientid": 5, "invoiceid": null, "creditid": 33, "overpaymentid": null, "date": "2025-06-02",
         "amount": {"amount": "33.50", "code": "USD"}, "type": "Check", "from_credit": false, "vis_state": 0},
        {"logid": 3, "clientid": 5, "invoiceid": 12, "creditid": 0, "date": "2025-06-03",
         "amount": {"amount": "33.50", "code": "USD"}, "type": "Credit", "from_credit": true, "vis_state": 1}
    ]}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 5, 11, null, 2, date '2025-06-02', 216.50, 'USD', 'Check', false, 0, null),
    (2, 5, null, 33, null, date '2025-06-02', 33.50, 'USD', 'Check', false, 0, null),
    (3, 5, 12, null, null, date '2025-06-03', 33.50, 'USD', 'Credit', true, 1, null)
) as t(payment_id, client_id, invoice_id, credit_id, overpayment_id, payment_date, amount,
    currency_code, payment_type, from_credit, vis_state, reject_code)
