-- A rule for an item, a project or a client that nobody has is found.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, 99, null, null, null, '92'),
    (2, null, null, 'Fibre 500', null, '4D'),
    (3, null, null, null, 1, '4D'),
    (4, null, null, null, null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''), (3, 6, ''))
    as t(line_number, client_id, account_group)
-- expect
select * from (values ('rule 1', 41, '92'), ('rule 2', 42, '4D'), ('rule 3', 43, '4D'))
    as t(account_key, line_number, account_type)
