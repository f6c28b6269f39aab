-- Francs without a rate are no dollars.
-- given intermediate.positions
select 5 as client_id, date '2025-01-01' as date_opened, date '2025-06-30' as date_of_account_information
-- given staging.payments
select *, 'TEST' as account_id, 'CHF' as currency_code
from (values
    (1, 11, 5, date '2025-06-10', 50.00, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect none
