-- An invoice due 2025-05-01 stands at 60 days on 2025-06 month end: status 78.
-- set period = '2025-06'
-- set period_start = date '2025-06-01'
-- set period_end = date '2025-06-30'
-- given staging.clients
select 'TEST' as account_id, 5 as client_id, 0 as vis_state
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-04-01', date '2025-05-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- expect
select '78' as account_status, 100 as amount_past_due, date '2025-05-31' as date_of_first_delinquency, 60 as days_past_due
