-- A restate decision of an earlier month moves nothing more.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '82', date '2025-02-11')
) as t(client_id, consumer_account_number, account_status, date_of_first_delinquency)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '80', '2025-05', 1, date '2025-05-31', false, date '2025-03-11')
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, date_of_first_delinquency)
-- given intermediate.standing_decisions
select 5 as client_id, date '2025-05-10' as restated_on
-- expect
select * from (values
    ('TESTC5')
) as t(account_key)
