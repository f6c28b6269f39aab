-- Each value of a payment that decides money is required, and a reject keeps client and invoice.
-- given raw.page_texts
with good as (
    select '{"logid": 1, "clientid": 5, "invoiceid": 11, "date": "2025-06-02", "amount": {"amount": "10.00", "code": "USD"}, "type": "Check", "from_credit": false, "vis_state": 0}' as item
),
bad as (
    select number, json_merge_patch(good.item, change) as item
    from good, (values
        (1, '{"logid": null}'),
        (2, '{"clientid": ""}'),
        (3, '{"invoiceid": "eleven"}'),
        (4, '{"creditid": "x"}'),
        (5, '{"date": "2025-06-31"}'),
        (6, '{"amount": {"amount": "10.001"}}'),
        (7, '{"amount": {"amount": "-10"}}'),
        (8, '{"amount": {"code": null}}'),
        (9, '{"from_credit": null}'),
        (10, '{"from_credit": "maybe"}'),
        (11, '{"vis_state": "gone"}'),
        (12, '{"date": ""}')
    ) as t(number, change)
)
select 7 as page_id, 'R' as run_id, 'TEST' as account_id, 'payments' as stream, 'listed' as walk,
    1 as attempt, 1 as page_number, 1 as pages, 12 as total, 12 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"payments": [' || string_agg(item, ',' order by number) || ']}}}' as body
from bad
-- expect
select * from (values
    (1, null, 5, 11, 'logid', 'missing'),
    (2, 1, null, 11, 'clientid', 'missing'),
    (3, 1, 5, null, 'invoiceid', 'wrong_type'),
    (4, 1, 5, 11, 'creditid', 'wrong_type'),
    (5, 1, 5, 11, 'date', 'bad_date'),
    (6, 1, 5, 11, 'amount', 'bad_amount'),
    (7, 1, 5, 11, 'amount', 'negative_amount'),
    (8, 1, 5, 11, 'currency_code', 'missing'),
    (9, 1, 5, 11, 'from_credit', 'missing'),
    (10, 1, 5, 11, 'from_credit', 'wrong_type'),
    (11, 1, 5, 11, 'vis_state', 'unknown_value'),
    (12, 1, 5, 11, 'date', 'missing')
) as t(item_index, payment_id, client_id, invoice_id, reject_field, reject_code)
