-- A rule for the group goes before the rule for everyone; without any there is no account type.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 9 as line_number, 'O' as portfolio_type, *
from (values (1, 'telecom', '4D'), (2, null, '92')) as t(position, account_group, account_type)
-- given raw.consumers
select 'TEST-2025-06' as run_id, *
from (values (1, 5, 'primary', 'telecom'), (2, 6, 'primary', ''), (3, 6, 'joint', 'telecom'))
    as t(line_number, client_id, role, account_group)
-- expect
select * from (values (5, '4D'), (6, '92')) as t(client_id, account_type)
