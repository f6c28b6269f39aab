-- Each client has delinquencies of their own.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00),
    (12, 6, date '2025-04-01', date '2025-05-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values
    (5, date '2025-03-02'),
    (6, date '2025-05-31')
) as t(client_id,started_on)
