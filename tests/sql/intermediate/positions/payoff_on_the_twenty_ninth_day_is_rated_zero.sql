-- Paid off one day before that: rating 0 and no delinquency date.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 2 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-11', date '2025-05-11', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-06-09', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select '13' as account_status, '0' as payment_rating, null as date_of_first_delinquency, date '2025-06-09' as date_closed
