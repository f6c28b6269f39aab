-- A month that is corrected.
-- given intermediate.restatements
select 5 as client_id, 1 as months_ago, '2025-05' as corrected_period, '1' as reported_code, '0' as now_code, 'corrected' as action
-- expect none
