-- Events that show it, and a withdrawn account.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', 500)
) as t(client_id, consumer_account_number, account_status, highest_credit)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, 500)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, highest_credit)
-- given intermediate.positions
select 5 as client_id, 500 as ledger_highest_credit, false as is_withdrawn
-- expect none
