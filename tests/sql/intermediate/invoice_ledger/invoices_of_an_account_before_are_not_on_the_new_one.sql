-- Invoices of an account before are not on the new one; what was paid beyond them is credit.
-- given intermediate.accounts
select 5 as client_id, date '2025-05-01' as date_opened, date '2025-04-25' as opened_from
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-20', date '2025-05-20', 50.00),
    (12, 5, date '2025-03-01', date '2025-03-31', 30.00),
    (13, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-20', 10.00, false, 0),
    (2, 12, 5, date '2025-03-11', 35.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (12, date '2025-03-01', 0, 0), (12, date '2025-03-11', 0, 5), (13, date '2025-05-01', 100, 0)
) as t(invoice_id, event_date, open_amount, excess_change)
