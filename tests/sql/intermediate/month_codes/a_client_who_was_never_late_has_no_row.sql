-- A client who was never late has no row.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-06-01', date '2025-07-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect none
