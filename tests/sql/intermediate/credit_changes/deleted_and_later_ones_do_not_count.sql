-- Deleted credit notes, later ones, foreign ones and deleted uses are nothing.
-- given staging.credit_notes
select *, 'TEST' as account_id, 5 as client_id, 50.00 as amount
from (values (1, date '2025-05-01', 'USD', 1), (2, date '2025-07-01', 'USD', 0), (3, date '2025-05-01', 'EUR', 0))
    as t(credit_id, create_date, currency_code, vis_state)
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 20.00, true, 1)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select * from (values (null, null)) as t(event_date,credit_change) where false
