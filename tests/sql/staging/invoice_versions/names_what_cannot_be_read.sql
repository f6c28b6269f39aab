-- A required value that is missing or does not read makes a reject with field and code, and keeps the ids.
-- given raw.page_texts
with good as (
    select '{"invoiceid": 11, "customerid": 5, "create_date": "2025-05-01", "due_date": "2025-05-31", "amount": {"amount": "120.50", "code": "USD"}, "outstanding": {"amount": "0.00", "code": "USD"}, "currency_code": "USD", "status": 2, "v3_status": "sent", "vis_state": 0}' as item
),
bad as (
    select number, json_merge_patch(good.item, change) as item
    from good, (values
        (1, '{"invoiceid": "abc"}'),
        (2, '{"customerid": null}'),
        (3, '{"customerid": 0}'),
        (4, '{"create_date": "2025-02-30"}'),
        (5, '{"due_date": "05/31/2025"}'),
        (6, '{"amount": {"amount": "120.505"}}'),
        (7, '{"amount": {"amount": "twelve"}}'),
        (8, '{"amount": null}'),
        (9, '{"amount": {"amount": "12345678901234567.00"}}'),
        (10, '{"amount": {"amount": "-1.00"}}'),
        (11, '{"currency_code": "EUR"}'),
        (12, '{"amount": {"code": "usd"}, "currency_code": null}'),
        (13, '{"vis_state": 3}'),
        (14, '{"v3_status": "sold"}'),
        (15, '{"status": null}'),
        (16, '{"due_date": "2025-04-30"}'),
        (17, '{"outstanding": {"amount": ""}}'),
        (18, '{"create_date": "1825-05-01"}'),
        (19, '{"customerid": 5.5}'),
        (20, '{}')
    ) as t(number, change)
)
select 7 as page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, 1 as page_number, 1 as pages, 20 as total, 20 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": [' || string_agg(item, ',' order by number) || ']}}}' as body
from bad
-- expect
select * from (values
    (1, null, 5, 'invoiceid', 'wrong_type'),
    (2, 11, null, 'customerid', 'missing'),
    (3, 11, null, 'customerid', 'missing'),
    (4, 11, 5, 'create_date', 'bad_date'),
    (5, 11, 5, 'due_date', 'bad_date'),
    (6, 11, 5, 'amount', 'bad_amount'),
    (7, 11, 5, 'amount', 'bad_amount'),
    (8, 11, 5, 'amount', 'missing'),
    (9, 11, 5, 'amount', 'bad_amount'),
    (10, 11, 5, 'amount', 'negative_amount'),
    (11, 11, 5, 'currency_code', 'bad_currency'),
    (12, 11, 5, 'currency_code', 'bad_currency'),
    (13, 11, 5, 'vis_state', 'unknown_value'),
    (14, 11, 5, 'v3_status', 'unknown_value'),
    (15, 11, 5, 'status', 'missing'),
    (16, 11, 5, 'due_date', 'bad_order'),
    (17, 11, 5, 'outstanding', 'missing'),
    (18, 11, 5, 'create_date', 'bad_date'),
    (19, 11, null, 'customerid', 'wrong_type'),
    (20, 11, 5, null, null)
) as t(item_index, invoice_id, client_id, reject_field, reject_code)
