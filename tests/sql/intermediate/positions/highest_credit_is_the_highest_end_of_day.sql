-- The highest balance at the end of any day counts, also long ago; same-day payments were never owed.
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 300.00),
    (12, 5, date '2025-01-20', date '2025-02-19', 250.90),
    (13, 5, date '2025-06-01', date '2025-07-01', 900.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-01-25', 300.00, false, 0),
    (2, 12, 5, date '2025-02-10', 250.90, false, 0),
    (3, 13, 5, date '2025-06-01', 900.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select 550 as highest_credit, 0 as current_balance
