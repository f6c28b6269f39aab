-- An invoice due on receipt opens no account and is not on it.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-10', date '2025-01-10', 70.00),
    (12, 5, date '2025-03-10', date '2025-04-09', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select date '2025-03-10' as date_opened, 100 as current_balance, date '2025-05-09' as date_of_first_delinquency
