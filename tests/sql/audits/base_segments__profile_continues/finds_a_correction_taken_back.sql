-- A correction of an earlier file that is taken back without a word.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', '010BBBBBBBBBBBBBBBBBBBBB')
) as t(client_id, consumer_account_number, account_status, payment_history_profile)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, '0', '00BBBBBBBBBBBBBBBBBBBBBB')
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, history_code, payment_history_profile)
-- given history.corrections
select '2025-05' as period, 'TEST' as account_id, 5 as client_id, 'TESTC5' as consumer_account_number, '2025-04' as corrected_period, '1' as reported_code, '0' as corrected_code, 'other' as cause
-- expect
select 'TESTC5' as account_key
