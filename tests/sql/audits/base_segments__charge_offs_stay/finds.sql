-- 97 becomes 82, 93 becomes 11, without a decision.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '82'),
    (6, 'TESTC6', '11')
) as t(client_id, consumer_account_number, account_status)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '97', '2025-05', 1, date '2025-05-31', false),
    (6, 'TESTC5', '93', '2025-05', 1, date '2025-05-31', false)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final)
-- expect
select * from (values
    ('TESTC5'),
    ('TESTC6')
) as t(account_key)
