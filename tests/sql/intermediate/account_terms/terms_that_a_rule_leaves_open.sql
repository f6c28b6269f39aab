-- What a rule leaves open comes from the settings; net days and limit have no default.
-- set agreed_grace_days = 5
-- set terms_frequency = 'P'
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, null, null, null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''))
    as t(line_number, client_id, account_group)
-- expect
select 'P' as terms_frequency, 5 as agreed_grace_days, cast(null as integer) as net_days,
    0 as credit_limit
