-- A sum that no amount of 18 digits holds is cut to dollars all the same.
-- given intermediate.positions
select 5 as client_id, date '2025-01-10' as date_opened, date '2025-06-30' as date_of_account_information
-- given staging.payments
select *, 'TEST' as account_id, 'USD' as currency_code
from (values
    (1, 11, 5, date '2025-06-01', 9000000000000000.60, false, 0),
    (2, 11, 5, date '2025-06-02', 9000000000000000.60, false, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- expect
select 18000000000000001 as actual_payment_amount, date '2025-06-02' as date_of_last_payment
