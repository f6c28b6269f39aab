-- Euro credit and its use count in dollars, each rounded by itself; francs without a rate do not.
-- given staging.credit_notes
select *, 'TEST' as account_id, 5 as client_id, date '2025-05-02' as create_date, 0 as vis_state
from (values (31, 33.33, 'EUR'), (32, 5.00, 'CHF')) as t(credit_id, amount, currency_code)
-- given staging.payments
select *, 'TEST' as account_id, 'EUR' as currency_code
from (values
    (1, 11, 5, date '2025-05-10', 11.11, true, 0)
) as t(payment_id, invoice_id, client_id, payment_date, amount, from_credit, vis_state)
-- given raw.currency_rates
select 'TEST-2025-06' as run_id, 'EUR' as currency_code, 1.08550000 as rate
-- expect
select * from (values
    (date '2025-05-02', 36.18), (date '2025-05-10', -12.06)
) as t(event_date, credit_change)
