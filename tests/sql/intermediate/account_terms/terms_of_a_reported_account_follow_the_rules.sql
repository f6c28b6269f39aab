-- Only type and portfolio are bound to what was reported; terms may be agreed anew.
-- given raw.mapping_rules
select 'TEST-2025-06' as run_id, 1 as position, 41 as line_number, '18' as account_type,
    'O' as portfolio_type, 'P' as terms_frequency, 900 as credit_limit
-- given raw.consumers
select 'TEST-2025-06' as run_id, 'primary' as role, * from (values (2, 5, ''))
    as t(line_number, client_id, account_group)
-- given intermediate.last_reports
select 5 as client_id, '18' as account_type, 'O' as portfolio_type
-- expect
select '18' as account_type, 'P' as terms_frequency, 900 as credit_limit
