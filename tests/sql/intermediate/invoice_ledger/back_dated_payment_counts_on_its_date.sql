-- A payment entered late counts on the day it is dated, on this day and from then on.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (2, 11, 5, date '2025-06-20', 20.00, false, 0),
    (9, 11, 5, date '2025-05-05', 30.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (date '2025-05-01', 100), (date '2025-05-05', 70), (date '2025-06-20', 50)
) as t(event_date, open_amount)
