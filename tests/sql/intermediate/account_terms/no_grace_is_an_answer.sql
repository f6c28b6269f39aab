-- A rule can take the common grace days away.
-- set agreed_grace_days = 5
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 1 as position, 41 as line_number, '92' as account_type,
    'O' as portfolio_type, 0 as agreed_grace_days
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''))
    as t(line_number, client_id, account_group)
-- expect
select 5 as client_id, 0 as agreed_grace_days
