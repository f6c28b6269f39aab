-- Another client's payment, a deleted one, an unknown credit note, and one that was applied already are found.
-- given intermediate.decisions_in_force
select *, 'write_off' as kind, date '2025-05-01' as effective_on
from (values
    (1, 5, 'payment', 21), (2, 5, 'payment', 22), (3, 5, 'credit_note', 99), (4, 5, 'credit_note', 31)
) as t(decision_id, client_id, subject, subject_id)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code, 10.00 as amount, date '2025-05-02' as payment_date
from (values
    (21, 11, 6, null, false, 0), (22, 12, 5, null, false, 1), (23, 12, 5, 31, true, 0)
) as t(payment_id, invoice_id, client_id, credit_id, from_credit, vis_state)
-- given staging.credit_notes
select 'TEST' as account_id, 31 as credit_id, 5 as client_id, 0 as vis_state
-- expect
select * from (values
    ('5', 1, 'payment', 21), ('5', 2, 'payment', 22), ('5', 3, 'credit_note', 99),
    ('5', 4, 'credit_note', 31)
) as t(account_key, decision_id, subject, subject_id)
