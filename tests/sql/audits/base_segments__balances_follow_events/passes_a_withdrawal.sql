-- A withdrawn account is not added up.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', 'DA')
) as t(client_id, consumer_account_number, account_status)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, 100)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, current_balance)
-- given intermediate.account_balances
select 5 as client_id, 70 as told_dollars
-- expect none
