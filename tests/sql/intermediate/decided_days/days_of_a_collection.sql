-- The days of an account in collection, the day on which it turned late included; others have none.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00),
    (12, 6, date '2025-03-01', date '2025-04-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-20', 40.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select *
from (values
    (1, 5, 'collection', date '2025-05-10')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select * from (values
    (5, date '2025-03-01', date '2025-05-01', 100, 0, 0),
    (5, date '2025-05-01', date '2025-05-20', 100, 1, 1),
    (5, date '2025-05-20', date '2025-05-31', 60, 1, 1),
    (5, date '2025-05-31', date '2025-06-30', 60, 2, 1),
    (5, date '2025-06-30', null, 60, 3, 1)
) as t(client_id, day, next_day, balance_dollars, bucket, delinquency_number)
