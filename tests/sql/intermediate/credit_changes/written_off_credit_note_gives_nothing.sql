-- A goodwill credit that is a write-off gives no credit; another one does.
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (31, 5, date '2025-05-02', 40.00),
    (32, 5, date '2025-05-03', 10.00)
) as t(credit_id, client_id, create_date, amount)
-- given intermediate.decisions_in_force
select *, 'write_off' as kind, date '2025-05-01' as effective_on
from (values
    (7, 5, 'credit_note', 31)
) as t(decision_id, client_id, subject, subject_id)
-- expect
select date '2025-05-03' as event_date, 10 as credit_change
