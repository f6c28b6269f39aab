-- Paid off, bought again and paid off again: the last day counts, also when cents stay open.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00),
    (12, 5, date '2025-05-05', date '2025-06-05', 90.99)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-01', 100.00, false, 0),
    (2, 12, 5, date '2025-05-08', 90.00, false, 0),
    (3, 12, 5, date '2025-05-20', 0.50, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (5, 0, 100, date '2025-05-08')
) as t(client_id, balance_dollars, highest_dollars, paid_on)
