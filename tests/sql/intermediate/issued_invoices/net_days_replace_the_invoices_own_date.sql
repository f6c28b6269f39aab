-- Net 60 by rule: sixty days after the issue, whatever the invoice says; grace comes on top.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-05-01', date '2025-05-31', 100.00),
    (12, 5, date '2025-05-01', date '2025-05-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.account_terms
select 5 as client_id, 3 as agreed_grace_days, 60 as net_days
-- expect
select * from (values
    (11, date '2025-07-03', true), (12, date '2025-07-03', true)
) as t(invoice_id, effective_due_date, is_on_credit_terms)
