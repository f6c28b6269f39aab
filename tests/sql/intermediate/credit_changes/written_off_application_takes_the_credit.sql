-- Credit whose use is written off is used up all the same.
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (31, 5, date '2025-05-02', 40.00)
) as t(credit_id, client_id, create_date, amount)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 40.00, true, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given intermediate.decisions_in_force
select *, 'write_off' as kind, date '2025-05-01' as effective_on
from (values
    (7, 5, 'payment', 1)
) as t(decision_id, client_id, subject, subject_id)
-- expect
select * from (values
    (date '2025-05-02', 40), (date '2025-05-10', -40)
) as t(event_date, credit_change)
