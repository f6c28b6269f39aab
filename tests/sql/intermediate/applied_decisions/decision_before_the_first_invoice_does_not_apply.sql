-- On a day before the account has any figures nothing is late.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.decisions_in_force
select * from (values
    (7, 5, 'collection', date '2024-12-31')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select false as is_applied, 0 as balance_dollars
