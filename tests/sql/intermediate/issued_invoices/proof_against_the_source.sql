-- A balance is proven when amount less all active payments is what FreshBooks says is outstanding.
-- given staging.invoices
select *, 'TEST' as account_id, 5 as client_id, date '2025-06-01' as create_date,
    date '2025-07-01' as due_date, 'USD' as currency_code, 2 as status, 'sent' as v3_status,
    '' as dispute_status, 0 as vis_state
from (values (1, 100.00, 100.00), (2, 100.00, 60.00), (3, 100.00, 60.00), (4, 100.00, 0.00), (5, 100.00, -20.00))
    as t(invoice_id, amount, outstanding)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 2, 5, date '2025-06-05', 40.00, false, 0),
    (2, 3, 5, date '2025-06-05', 40.00, false, 0),
    (3, 3, 5, date '2025-07-05', 1.00, false, 0),
    (4, 4, 5, date '2025-06-05', 120.00, false, 0),
    (5, 5, 5, date '2025-06-05', 120.00, false, 0),
    (6, 1, 5, date '2025-06-05', 50.00, false, 1)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (1, true),
    (2, true),
    (3, false),
    (4, true),
    (5, true)
) as t(invoice_id,is_proven)
