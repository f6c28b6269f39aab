-- One row is a currency whose amounts can be reported: what one unit is worth in US dollars.
-- Grain: currency_code.
-- Rule: the rates that the settings of the run pin; the dollar itself is 1 (D-030).
select 'USD' as currency_code, cast(1 as decimal(18, 8)) as rate
union all
select currency_code, rate
from raw.currency_rates
where run_id = getvariable('run_id') and currency_code <> 'USD'
