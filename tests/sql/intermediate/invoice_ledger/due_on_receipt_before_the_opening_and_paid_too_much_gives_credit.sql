-- What was paid beyond an invoice that is not on the account is the client's credit all the same.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-01', date '2025-04-01', 50.00),
    (12, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-03', 70.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (11, date '2025-04-01', 0, 0), (11, date '2025-04-03', 0, 20), (12, date '2025-05-01', 100, 0)
) as t(invoice_id, event_date, open_amount, excess_change)
