-- The number that an L1 of the last file told.
-- given metro2.base_segments
select *
from (values
    (5, 'NEW77', '11', date '2025-01-10', 'O', '92')
) as t(client_id, consumer_account_number, account_status, date_opened, portfolio_type, account_type)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, date '2025-01-10', 'O', '92')
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, date_opened, portfolio_type, account_type)
-- given history.renumberings
select '2025-05' as period, 'TEST' as account_id, 5 as client_id, 'TESTC5' as old_account_number, 'NEW77' as new_account_number, 7 as decision_id
-- expect none
