-- What is open crosses each threshold at the start of its day; a payment counts in its own day.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-10', 40.00, false, 0),
    (2, 11, 5, date '2025-06-10', 25.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-05-01', 0, 30, 60),
    (date '2025-05-31', 0, 60, 60),
    (date '2025-06-10', 1, 30, -25),
    (date '2025-06-10', 1, 60, -25),
    (date '2025-06-30', 0, 90, 35)
) as t(event_date,phase,days_late,late_change)
