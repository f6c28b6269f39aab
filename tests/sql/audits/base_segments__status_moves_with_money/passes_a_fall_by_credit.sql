-- 80 becomes 11 by a credit note of June.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11')
) as t(client_id, consumer_account_number, account_status)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '80', '2025-05', 1, date '2025-05-31', false)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- given intermediate.credit_changes
select 5 as client_id, date '2025-06-20' as event_date
-- expect none
