-- Due on the issue day and no grace: no credit was given.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.account_terms
select 5 as client_id, 0 as agreed_grace_days, null as net_days
-- expect
select 11 as invoice_id, date '2025-05-01' as effective_due_date, false as is_on_credit_terms
