-- A reopening ends the collection of its own day and of earlier ones; a later charge-off stands.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given intermediate.decisions_in_force
select * from (values
    (7, 5, 'collection', date '2025-05-10'),
    (8, 5, 'reopen', date '2025-05-10'),
    (9, 5, 'charge_off', date '2025-05-11')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select 'charge_off' as kind, 9 as decision_id, true as is_applied
