-- An amount in US dollars: times the rate, half away from zero to cents. Dollars stay as they are.
create or replace macro in_dollars(amount, rate) as
    cast(case when rate = 1 then amount else round(amount * rate, 2) end as decimal(18, 2));
