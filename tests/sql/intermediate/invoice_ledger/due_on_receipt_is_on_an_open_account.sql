-- Once the account is open, an invoice due on receipt is on it.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00),
    (12, 5, date '2025-05-10', date '2025-05-10', 40.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select * from (values
    (11, date '2025-05-31', 100), (12, date '2025-05-10', 40)
) as t(invoice_id, effective_due_date, open_amount)
