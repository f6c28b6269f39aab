-- One row is a client with a consumer row, and the terms on which they buy.
-- Grain: client_id.
-- Rule: the first mapping rule by position that fits (D-060); what it leaves open comes from the
-- settings. No rule fits: rule_position and account_type are null, and the client is left out. An
-- account keeps the account type and portfolio under which it was reported (D-062).
with clients as (
    select client_id, arg_min(account_group, line_number) as account_group
    from raw.consumers
    where run_id = getvariable('run_id') and client_id is not null and role = 'primary'
    group by client_id
),
rules as (
    select * from raw.mapping_rules where run_id = getvariable('run_id')
),
-- One equality a branch: a join on "is null or equal" would compare every client with every rule.
fitting as (
    select clients.client_id, rules.position
    from clients
    join rules on rules.client_id = clients.client_id
    where coalesce(rules.account_group = clients.account_group, true)
    union all
    select clients.client_id, rules.position
    from clients
    join rules on rules.account_group = clients.account_group
    where rules.client_id is null
    union all
    select clients.client_id, rules.position
    from clients
    cross join rules
    where rules.client_id is null and rules.account_group is null
),
chosen as (
    select client_id, min(position) as position
    from fitting
    group by client_id
)
select
    clients.client_id,
    clients.account_group,
    coalesce(last_reports.account_type, rules.account_type) as account_type,
    coalesce(last_reports.portfolio_type, rules.portfolio_type, 'O') as portfolio_type,
    '001' as terms_duration,
    coalesce(rules.terms_frequency, cast(getvariable('terms_frequency') as varchar))
        as terms_frequency,
    coalesce(rules.agreed_grace_days, cast(getvariable('agreed_grace_days') as integer))
        as agreed_grace_days,
    rules.net_days,
    coalesce(rules.credit_limit, 0) as credit_limit,
    rules.position as rule_position,
    rules.account_type as mapped_account_type
from clients
left join chosen on chosen.client_id = clients.client_id
left join rules on rules.position = chosen.position
left join intermediate.last_reports as last_reports
    on last_reports.client_id = clients.client_id
