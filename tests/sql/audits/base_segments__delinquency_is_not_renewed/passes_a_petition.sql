-- A bankrupt person in good standing.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', date '2025-04-11')
) as t(client_id, consumer_account_number, account_status, date_of_first_delinquency)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '80', '2025-05', 1, date '2025-05-31', false, date '2025-03-11')
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, date_of_first_delinquency)
-- expect none
