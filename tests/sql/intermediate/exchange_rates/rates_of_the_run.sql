-- The dollar is worth a dollar, whatever the settings say; other runs' rates are not this run's.
-- given raw.currency_rates
select * from (values
    ('TEST-2025-06', 'EUR', 1.08550000), ('TEST-2025-06', 'USD', 2.00000000),
    ('TEST-2025-05', 'CHF', 1.10000000)
) as t(run_id, currency_code, rate)
-- expect
select * from (values ('USD', 1), ('EUR', 1.0855)) as t(currency_code, rate)
