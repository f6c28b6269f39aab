-- The first rule in the file decides, even when a later one names the client.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (2, 5, null, null, null, '92'),
    (1, null, 'telecom', null, null, '4D')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, 'telecom'))
    as t(line_number, client_id, account_group)
-- expect
select 5 as client_id, '4D' as account_type, 1 as rule_position, 41 as rule_line_number
