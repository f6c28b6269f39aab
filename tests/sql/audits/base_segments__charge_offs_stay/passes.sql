-- 97 becomes 64, 93 becomes 97, 93 is withdrawn.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '64'),
    (6, 'TESTC5', '97'),
    (7, 'TESTC5', 'DA')
) as t(client_id, consumer_account_number, account_status)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '97', '2025-05', 1, date '2025-05-31', false),
    (6, 'TESTC5', '93', '2025-05', 1, date '2025-05-31', false),
    (7, 'TESTC5', '93', '2025-05', 1, date '2025-05-31', false)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- expect none
