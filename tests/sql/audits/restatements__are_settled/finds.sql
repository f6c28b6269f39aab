-- A month that needs a decision.
-- given intermediate.restatements
select 5 as client_id, 1 as months_ago, '2025-05' as corrected_period, '1' as reported_code, '2' as now_code, 'needs_decision' as action
-- expect
select * from (values
    ('5')
) as t(account_key)
