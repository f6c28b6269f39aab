-- Each run has its own settings.
-- given raw.mapping_rules
select 'TEST-2025-05' as run_id, 1 as position, 41 as line_number, '92' as account_type,
    'O' as portfolio_type
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''), (3, 6, ''))
    as t(line_number, client_id, account_group)
-- expect none
