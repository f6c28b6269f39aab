-- Unapplied credit that covers what is late cures it.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (33, 5, date '2025-04-04', 100.00)
) as t(credit_id, client_id, create_date, amount)
-- expect
select 1 as delinquency_number, date '2025-03-02' as started_on, date '2025-04-04' as ended_on, 2 as worst_bucket
