-- One row is a client with a consumer row, and the terms on which they buy.
-- Grain: client_id.
-- Rule: a rule for the client's group goes before the rule for everyone. No rule: account_type is
-- null, and the client is left out.
with matched as (
    select
        consumers.client_id,
        arg_min(rules.account_type, case when rules.account_group = '*' then 1 else 0 end)
            as account_type
    from intermediate.consumers as consumers
    left join raw.account_type_rules as rules
        on rules.run_id = getvariable('run_id')
        and rules.account_group in (consumers.account_group, '*')
    group by consumers.client_id
)
select
    client_id,
    account_type,
    'O' as portfolio_type,
    '001' as terms_duration,
    cast(getvariable('terms_frequency') as varchar) as terms_frequency,
    cast(getvariable('agreed_grace_days') as integer) as agreed_grace_days,
    cast(0 as bigint) as credit_limit
from matched
