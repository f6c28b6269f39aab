-- A decision of another kind needs no days.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-03-01', date '2025-04-01', 100.00),
    (12, 6, date '2025-03-01', date '2025-04-01', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.decisions_in_force
select *
from (values
    (1, 5, 'close', date '2025-05-10')
) as t(decision_id, client_id, kind, effective_on)
-- expect none
