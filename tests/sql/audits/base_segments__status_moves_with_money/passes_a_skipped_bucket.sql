-- 11 becomes 78 after a month of 31 days.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '78')
) as t(client_id, consumer_account_number, account_status)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- expect none
