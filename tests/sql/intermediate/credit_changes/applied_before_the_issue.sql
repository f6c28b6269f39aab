-- Credit applied to an invoice that is issued later goes out when that is issued.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-20', date '2025-06-20', 100.00),
    (12, 5, date '2025-07-20', date '2025-08-20', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 20.00, true, 0),
    (2, 12, 5, date '2025-05-10', 30.00, true, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select date '2025-05-20' as event_date, -20 as credit_change
