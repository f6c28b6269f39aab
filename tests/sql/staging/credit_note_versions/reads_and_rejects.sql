-- A credit note is typed, or rejected with the field at fault.
-- given raw.page_texts
with good as (
    select '{"creditid": 33, "clientid": 5, "create_date": "2025-06-02", "amount": {"amount": "10.00", "code": "USD"}, "currency_code": "USD", "credit_type": "goodwill", "vis_state": 0}' as item
),
bad as (
    select number, json_merge_patch(good.item, change) as item
    from good, (values
        (1, '{}'),
        (2, '{"creditid": "c"}'),
        (3, '{"clientid": null}'),
        (4, '{"create_date": null}'),
        (5, '{"amount": "10,00"}'),
        (6, '{"amount": {"amount": "-10"}}'),
        (7, '{"currency_code": "CAD"}'),
        (8, '{"vis_state": null}')
    ) as t(number, change)
)
select 7 as page_id, 'R' as run_id, 'TEST' as account_id, 'credit_notes' as stream,
    'listed' as walk, 1 as attempt, 1 as page_number, 1 as pages, 8 as total, 8 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"credit_notes": [' || string_agg(item, ',' order by number) || ']}}}'
        as body
from bad
-- expect
select * from (values
    (1, 33, 5, 10.00, 'goodwill', null, null),
    (2, null, 5, 10.00, 'goodwill', 'creditid', 'wrong_type'),
    (3, 33, null, 10.00, 'goodwill', 'clientid', 'missing'),
    (4, 33, 5, 10.00, 'goodwill', 'create_date', 'missing'),
    (5, 33, 5, null, 'goodwill', 'amount', 'bad_amount'),
    (6, 33, 5, -10.00, 'goodwill', 'amount', 'negative_amount'),
    (7, 33, 5, 10.00, 'goodwill', 'currency_code', 'bad_currency'),
    (8, 33, 5, 10.00, 'goodwill', 'vis_state', 'missing')
) as t(item_index, credit_id, client_id, amount, credit_type, reject_field, reject_code)
