-- What a rule says about terms goes before the settings for everyone.
-- set agreed_grace_days = 5
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 1 as position, 41 as line_number, '92' as account_type,
    'O' as portfolio_type, 'P' as terms_frequency, 10 as agreed_grace_days, 45 as net_days,
    500 as credit_limit
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''))
    as t(line_number, client_id, account_group)
-- expect
select 5 as client_id, '92' as account_type, 'O' as portfolio_type, '001' as terms_duration,
    'P' as terms_frequency, 10 as agreed_grace_days, 45 as net_days, 500 as credit_limit
