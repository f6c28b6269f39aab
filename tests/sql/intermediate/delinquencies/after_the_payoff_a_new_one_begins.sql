-- The held one ends with the payoff; what turns late later has its own date.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00),
    (12, 5, date '2025-04-25', date '2025-05-25', 50.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-20', 100.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select * from (values
    (7, 5, 'collection', date '2025-04-10')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select * from (values
    (1, date '2025-03-02', date '2025-04-20', true),
    (2, date '2025-06-24', null, false)
) as t(delinquency_number, started_on, ended_on, is_held)
