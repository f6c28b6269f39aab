-- Without a rate there is no dollar amount: nothing is here.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'CHF' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 10.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given raw.currency_rates
select 'TEST-2025-06' as run_id, 'EUR' as currency_code, 1.08550000 as rate
-- expect none
