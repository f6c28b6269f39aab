-- A credit note that brings the balance to zero is a payoff.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 2 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-01', date '2025-05-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (33, 5, date '2025-06-20', 100.00)
) as t(credit_id, client_id, create_date, amount)
-- expect
select '13' as account_status, '1' as payment_rating, date '2025-06-20' as date_closed
