-- Dollars count as they are, euros at the run's rate, francs have none.
-- given staging.invoices
select *, 'TEST' as account_id, 5 as client_id, date '2025-05-01' as create_date,
    date '2025-05-31' as due_date, 10.00 as amount, 10.00 as outstanding, 2 as status,
    'sent' as v3_status, '' as dispute_status, 0 as vis_state
from (values (11, 'USD'), (12, 'EUR'), (13, 'CHF')) as t(invoice_id, currency_code)
-- given raw.currency_rates
select * from (values
    ('TEST-2025-06', 'EUR', 1.08550000), ('TEST-2025-05', 'CHF', 1.10000000)
) as t(run_id, currency_code, rate)
-- expect
select * from (values (11, 1), (12, 1.0855), (13, null)) as t(invoice_id, exchange_rate)
