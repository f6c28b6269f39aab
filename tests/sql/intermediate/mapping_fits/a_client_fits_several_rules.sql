-- All rules that fit are listed; which one counts is decided later.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, 5, null, null, null, '92'),
    (2, null, 'telecom', null, null, '92'),
    (3, null, null, null, null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, 'telecom'))
    as t(line_number, client_id, account_group)
-- expect
select * from (values (5, 1), (5, 2), (5, 3)) as t(client_id, position)
