-- Every account of a balance sheet on a day is a row with its amounts.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'balance_sheet', 'listed', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"balance_sheet": {"currency_code": "USD", "dates": ["2025-05-31"], "data": [{"account_type": "asset", "accounts": [{"account_name": "Cash", "account_number": "1000", "balances": [{"balance": {"amount": "450.00", "code": "USD"}, "date": "2025-05-31"}], "sub_accounts": []}]}]}}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (1, 1, date '2025-05-31', 'asset', 'Cash', '1000', 450.00, 'USD')
) as t(page_id, item_index, balance_date, account_type, account_name, account_number, balance, currency_code)
