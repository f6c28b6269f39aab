-- Euros at a pinned rate: 33.33 and 11.11 are 36.18 and 12.06; what is open is turned and rounded anew.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'EUR' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 33.33)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'EUR' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 11.11, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given raw.currency_rates
select 'TEST-2025-06' as run_id, 'EUR' as currency_code, 1.08550000 as rate
-- expect
select * from (values
    (date '2025-05-01', 36.18, 36.18), (date '2025-05-10', 24.12, -12.06)
) as t(event_date, open_amount, open_change)
