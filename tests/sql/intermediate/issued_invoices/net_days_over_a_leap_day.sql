-- Thirty days from the thirtieth of January 2024 end on the leap day.
-- set period_end = date '2024-02-29'
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2024-01-30', date '2024-01-30', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.account_terms
select 5 as client_id, 0 as agreed_grace_days, 30 as net_days
-- expect
select 11 as invoice_id, date '2024-02-29' as effective_due_date
