-- Without a rule that fits there is no account type; nothing is assumed.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, 'telecom', null, null, '4D')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, 'utility'))
    as t(line_number, client_id, account_group)
-- expect
select 5 as client_id, cast(null as text) as account_type, cast(null as integer) as rule_position,
    cast(null as text) as mapped_account_type, 'utility' as account_group, false as is_doubtful
