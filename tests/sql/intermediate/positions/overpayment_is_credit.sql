-- An overpayment credit note backed by a sibling payment lowers the next balance.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-01', date '2025-05-01', 200.00),
    (12, 5, date '2025-06-10', date '2025-07-10', 150.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-20', 200.00, false, 0),
    (2, null, 5, date '2025-04-20', 50.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (33, 5, date '2025-04-20', 50.00)
) as t(credit_id, client_id, create_date, amount)
-- expect
select '11' as account_status, 100 as current_balance, 200 as highest_credit
