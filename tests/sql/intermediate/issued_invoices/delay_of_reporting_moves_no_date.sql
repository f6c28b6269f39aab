-- An internal delay of reporting leaves the due date where it is.
-- set reporting_delay_days = 60
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select date '2025-05-31' as effective_due_date
