-- Credit is taken off the balance until it is used; the highest balance was before it.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00),
    (12, 5, date '2025-06-10', date '2025-07-10', 30.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (33, 5, date '2025-05-20', 60.00)
) as t(credit_id, client_id, create_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-06-02', 50.00, true, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values
    (5, 10, 70, 100, cast(null as date), cast(null as bigint))
) as t(client_id, credit_amount, balance_dollars, highest_dollars, paid_on, told_dollars)
