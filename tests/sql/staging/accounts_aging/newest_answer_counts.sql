-- Of two answers about one range, the newer counts.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'accounts_aging', 'listed', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"accounts_aging": {"end_date": "2025-05-31", "currency_code": "USD", "accounts": [{"userid": 5, "0-30": {"amount": "0.00", "code": "USD"}, "31-60": {"amount": "0.00", "code": "USD"}, "61-90": {"amount": "450.00", "code": "USD"}, "91+": {"amount": "0.00", "code": "USD"}, "total": {"amount": "400.00", "code": "USD"}}]}}}}'),
    (2, 'R', 'TEST', 'accounts_aging', 'listed', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"accounts_aging": {"end_date": "2025-05-31", "currency_code": "USD", "accounts": [{"userid": 5, "0-30": {"amount": "0.00", "code": "USD"}, "31-60": {"amount": "0.00", "code": "USD"}, "61-90": {"amount": "12.34", "code": "USD"}, "91+": {"amount": "0.00", "code": "USD"}, "total": {"amount": "400.00", "code": "USD"}}]}}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (2, 1, 5, 0.00, 0.00, 12.34, 0.00, 400.00, 'USD')
) as t(page_id, item_index, client_id, days_0_to_30, days_31_to_60, days_61_to_90, days_91_and_more, total, currency_code)
