-- The balance of the day of the last report is told as events show it now; a later payment does not count.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-04-30', 25.00, false, 0),
    (2, 11, 5, date '2025-05-01', 75.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.last_reports
select *
from (values
    (5, date '2025-03-01', date '2025-04-30')
) as t(client_id, date_opened, date_of_account_information)
-- expect
select * from (values
    (5, 0, 75)
) as t(client_id, balance_dollars, told_dollars)
