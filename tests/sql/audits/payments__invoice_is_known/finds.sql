-- Payments of unknown invoices are found, also of one whose id is like a known one's in its last six bits.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 10.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 99, 5, date '2025-05-02', 1.00, false, 0),
    (2, 75, 5, date '2025-05-02', 1.00, false, 0),
    (3, 11, 5, date '2025-05-02', 1.00, false, 0),
    (4, 98, 5, date '2025-05-02', 1.00, false, 1),
    (5, null, 5, date '2025-05-02', 1.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values ('5', 1, 99), ('5', 2, 75)) as t(account_key, payment_id, invoice_id)
