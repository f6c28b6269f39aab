-- Invoices of another FreshBooks account in the same warehouse are not seen.
-- given staging.invoices
select *, 'OTHER' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-06-01', date '2025-07-01', 10.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values (null)) as t(invoice_id) where false
