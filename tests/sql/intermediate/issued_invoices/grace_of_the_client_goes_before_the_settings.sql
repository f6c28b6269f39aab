-- The grace days of the client's own terms count, not those of the settings.
-- set agreed_grace_days = 10
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00),
    (12, 6, date '2025-05-01', date '2025-05-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.account_terms
select 5 as client_id, 5 as agreed_grace_days, null as net_days
-- expect
select * from (values
    (11, date '2025-06-05', true), (12, date '2025-06-10', true)
) as t(invoice_id, effective_due_date, is_on_credit_terms)
