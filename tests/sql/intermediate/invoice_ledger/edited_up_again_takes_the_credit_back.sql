-- What was overpaid pays the invoice once it is edited up again.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 120.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.invoice_amounts
select * from (values
    (11, date '2025-05-01', 100.00), (11, date '2025-06-05', 120.00)
) as t(invoice_id, event_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 110.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-05-01', 100, 100, 0), (date '2025-05-10', 0, -100, 10), (date '2025-06-05', 10, 10, -10)
) as t(event_date, open_amount, open_change, excess_change)
