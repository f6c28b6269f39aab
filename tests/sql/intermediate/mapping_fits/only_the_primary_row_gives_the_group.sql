-- A joint holder or guarantor has no say in the group.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, 'telecom', null, null, '92'),
    (2, null, 'utility', null, null, '4D')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, * from (values
    (2, 5, 'guarantor', 'telecom'), (3, 5, 'primary', 'utility')
) as t(line_number, client_id, role, account_group)
-- expect
select * from (values (5, 2)) as t(client_id, position)
