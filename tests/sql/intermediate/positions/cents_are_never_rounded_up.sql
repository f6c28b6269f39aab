-- 149.99 is 149 dollars.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-15', date '2025-05-15', 149.99)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select 149 as current_balance, 149 as amount_past_due, 149 as highest_credit
