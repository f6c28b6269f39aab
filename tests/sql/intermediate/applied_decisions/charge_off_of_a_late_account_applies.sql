-- A charge-off while the account is late applies, with the balance of that day's end.
-- given staging.invoices
select *, 'TEST' as account_id, amount as outstanding, 'USD' as currency_code, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values
    (11, 5, date '2025-01-01', date '2025-01-31', 100.00)
) as t(invoice_id, client_id, create_date, due_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 30.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select * from (values
    (7, 5, 'charge_off', date '2025-05-10')
) as t(decision_id, client_id, kind, effective_on)
-- expect
select 'charge_off' as kind, 7 as decision_id, true as is_applied, 70 as balance_dollars,
    null::date as payoff_date, 1 as delinquency_number
