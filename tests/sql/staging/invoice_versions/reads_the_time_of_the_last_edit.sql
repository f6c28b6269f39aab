-- `updated` is read as it stands, with or without fractions; what is no such time is null, not a reject.
-- given raw.page_texts
select 7 as page_id, 'R' as run_id, 'TEST' as account_id, 'invoices' as stream, 'listed' as walk,
    1 as attempt, 1 as page_number, 1 as pages, 4 as total, 4 as row_count,
    timestamptz '2025-07-01 00:00:00Z' as fetched_at, 'x' as body_sha256,
    '{"response": {"result": {"invoices": [' || string_agg(
        '{"invoiceid": ' || id || ', "customerid": 5, "create_date": "2025-05-01",
        "due_date": "2025-05-31", "amount": {"amount": "1.00", "code": "USD"},
        "outstanding": {"amount": "1.00", "code": "USD"}, "status": 2, "v3_status": "sent",
        "vis_state": 0' || updated || '}', ',' order by id) || ']}}}' as body
from (values
    (11, ', "updated": "2025-05-20 23:59:59"'), (12, ', "updated": "2025-05-20 23:59:59.123456"'),
    (13, ', "updated": "2025-02-29 10:00:00"'), (14, '')
) as t(id, updated)
-- expect
select * from (values
    (11, timestamp '2025-05-20 23:59:59', null), (12, timestamp '2025-05-20 23:59:59.123456', null),
    (13, null, null), (14, null, null)
) as t(invoice_id, updated, reject_code)
