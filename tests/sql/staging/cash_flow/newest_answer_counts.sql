-- Of two answers about one range, the newer counts.
-- given raw.page_texts
select * from (values
    (1, 'R', 'TEST', 'cash_flow', 'listed', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"cash_flow": {"activities": [{"category": "operating", "total": {"amount": "450.00", "code": "USD"}}], "summary": {"starting_balance": {"amount": "0.00", "code": "USD"}, "gross_cash_inflow": {"amount": "450.00", "code": "USD"}, "gross_cash_outflow": {"amount": "0.00", "code": "USD"}, "net_cash_change": {"amount": "450.00", "code": "USD"}, "ending_balance": {"amount": "450.00", "code": "USD"}}}}}}'),
    (2, 'R', 'TEST', 'cash_flow', 'listed', 1, 1, 1, 1, 1, timestamptz '2025-07-01 00:00:00Z', 'x',
    '{"response": {"result": {"cash_flow": {"activities": [{"category": "operating", "total": {"amount": "12.34", "code": "USD"}}], "summary": {"starting_balance": {"amount": "0.00", "code": "USD"}, "gross_cash_inflow": {"amount": "450.00", "code": "USD"}, "gross_cash_outflow": {"amount": "0.00", "code": "USD"}, "net_cash_change": {"amount": "450.00", "code": "USD"}, "ending_balance": {"amount": "450.00", "code": "USD"}}}}}}')
) as t(page_id, run_id, account_id, stream, walk, attempt, page_number, pages, total, row_count,
    fetched_at, body_sha256, body)
-- expect
select * from (values
    (2, 1, 'activity', 'operating', 12.34, 'USD'),
    (2, 2, 'summary', 'starting_balance', 0.00, 'USD'),
    (2, 3, 'summary', 'gross_cash_inflow', 450.00, 'USD'),
    (2, 4, 'summary', 'gross_cash_outflow', 0.00, 'USD'),
    (2, 5, 'summary', 'net_cash_change', 450.00, 'USD'),
    (2, 6, 'summary', 'ending_balance', 450.00, 'USD')
) as t(page_id, item_index, section, name, amount, currency_code)
