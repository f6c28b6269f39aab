-- The collection was paid off; a charge-off of the next, timely invoice does not apply.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00),
    (12, 5, date '2025-06-01', date '2025-07-01', 50.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-20', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select * from (values
    (7, 5, 'collection', date '2025-05-10'),
    (8, 5, 'charge_off', date '2025-06-10')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select * from (values
    ('collection', true, date '2025-05-20'),
    ('charge_off', false, null)
) as t(kind, is_applied, payoff_date)
