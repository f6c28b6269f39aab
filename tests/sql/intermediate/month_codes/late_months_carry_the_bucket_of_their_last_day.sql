-- Late months carry the bucket of their last day.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-20', date '2025-02-24', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select 5 as client_id, * from (values
    (1, '3'),
    (2, '2'),
    (3, '1')
) as t(months_ago, code)
