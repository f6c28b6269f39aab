-- Invoices whose client is in no list are found, also where the id is like a listed one's in its last six bits,
-- or is not there at all.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 10.00),
    (12, 6, date '2025-05-01', date '2025-05-31', 10.00),
    (13, 69, date '2025-05-01', date '2025-05-31', 10.00),
    (14, null, date '2025-05-01', date '2025-05-31', 10.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values ('6', 12), ('69', 13), (null, 14)) as t(account_key, invoice_id)
