-- Of two answers about one range, the newer counts.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'profit_and_loss', 'listed', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"profitloss": {"start_date": "2025-05-01", "end_date": "2025-05-31", "currency_code": "USD", "income": [{"description": "Sales", "total": {"amount": "450.00", "code": "USD"}}], "expenses": [], "total_income": {"total": {"amount": "450.00", "code": "USD"}}, "total_expenses": {"total": {"amount": "0.00", "code": "USD"}}, "net_profit": {"total": {"amount": "450.00", "code": "USD"}}}}}}'),
    (2, 'R', 'TEST', 'profit_and_loss', 'listed', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"profitloss": {"start_date": "2025-05-01", "end_date": "2025-05-31", "currency_code": "USD", "income": [{"description": "Sales", "total": {"amount": "12.34", "code": "USD"}}], "expenses": [], "total_income": {"total": {"amount": "450.00", "code": "USD"}}, "total_expenses": {"total": {"amount": "0.00", "code": "USD"}}, "net_profit": {"total": {"amount": "450.00", "code": "USD"}}}}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (2, 1, 'income', 'Sales', 12.34, 'USD'),
    (2, 2, 'total', 'income', 450.00, 'USD'),
    (2, 3, 'total', 'expenses', 0.00, 'USD'),
    (2, 4, 'total', 'net_profit', 450.00, 'USD')
) as t(page_id, item_index, section, name, amount, currency_code)
