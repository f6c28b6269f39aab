-- Bureaus take another account type as another account: what was reported stays.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 40 + position as line_number, 'O' as portfolio_type, *
from (values
    (1, null, null, null, null, '92')
) as t(position, client_id, account_group, item_name, project_id, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''), (3, 6, ''))
    as t(line_number, client_id, account_group)
-- given intermediate.last_reports
select 5 as client_id, '18' as account_type, 'O' as portfolio_type
-- expect
select * from (values (5, '18', '92'), (6, '92', '92'))
    as t(client_id, account_type, mapped_account_type)
