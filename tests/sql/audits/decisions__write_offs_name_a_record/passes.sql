-- A payment of the client and an unused credit note pass; so does a decision of another kind.
-- given intermediate.decisions_in_force
select *, date '2025-05-01' as effective_on
from (values
    (1, 5, 'write_off', 'payment', 21), (2, 5, 'write_off', 'credit_note', 31),
    (3, 5, 'charge_off', '', null)
) as t(decision_id, client_id, kind, subject, subject_id)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code, 10.00 as amount, date '2025-05-02' as payment_date
from (values
    (21, 11, 5, null, false, 0), (22, 12, 5, 32, true, 0)
) as t(payment_id, invoice_id, client_id, credit_id, from_credit, vis_state)
-- given staging.credit_notes
select 'TEST' as account_id, 31 as credit_id, 5 as client_id, 0 as vis_state
-- expect none
