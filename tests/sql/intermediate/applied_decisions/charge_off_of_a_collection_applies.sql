-- After a part was paid to a collector nothing is late by age; the charge-off applies to what is held.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00),
    (12, 5, date '2025-05-01', date '2025-05-31', 50.00)
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
    ('collection', true, 150, 1),
    ('charge_off', true, 50, 1)
) as t(kind, is_applied, balance_dollars, delinquency_number)
