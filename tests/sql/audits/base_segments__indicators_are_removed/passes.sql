-- An indicator that was removed by Q, one that stays, a comment at the end.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', '', ''),
    (6, 'TESTC5', '11', 'A', ''),
    (7, 'TESTC5', '13', '', '')
) as t(client_id, consumer_account_number, account_status, consumer_information_indicator, special_comment)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, 'Q', ''),
    (6, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, 'A', ''),
    (7, 'TESTC5', '11', '2025-05', 1, date '2025-05-31', false, '', 'M')
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, consumer_information_indicator, special_comment)
-- expect none
