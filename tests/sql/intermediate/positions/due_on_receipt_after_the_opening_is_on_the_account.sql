-- Once the account is open, invoices due on receipt are part of it.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (12, 5, date '2025-03-10', date '2025-04-09', 100.00),
    (13, 5, date '2025-04-20', date '2025-04-20', 30.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 12, 5, date '2025-04-01', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select '78' as account_status, 30 as current_balance, date '2025-05-20' as date_of_first_delinquency
