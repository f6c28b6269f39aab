-- A rule without matchers fits every client of the consumer file.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, null, null, null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, 'telecom'), (3, 6, ''))
    as t(line_number, client_id, account_group)
-- expect
select * from (values (5, 1), (6, 1)) as t(client_id, position)
