-- Of two rows of one client the first in the file gives the group.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, 'telecom', null, null, '4D'),
    (2, null, 'utility', null, null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (3, 5, 'telecom'), (2, 5, 'utility'))
    as t(line_number, client_id, account_group)
-- expect
select 5 as client_id, 'utility' as account_group, '92' as account_type
