-- A month that needs a decision and was changed all the same.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', '000BBBBBBBBBBBBBBBBBBBBB')
) as t(client_id, consumer_account_number, account_status, payment_history_profile)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, '1', '00BBBBBBBBBBBBBBBBBBBBBB')
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, history_code, payment_history_profile)
-- given intermediate.restatements
select 5 as client_id, 1 as months_ago, '2025-05' as corrected_period, '1' as reported_code, '0' as now_code, 'needs_decision' as action
-- expect
select * from (values
    ('TESTC5')
) as t(account_key)
