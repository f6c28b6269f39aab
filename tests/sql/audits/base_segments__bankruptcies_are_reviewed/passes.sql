-- No indicator.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11', '')
) as t(client_id, consumer_account_number, account_status, consumer_information_indicator)
-- expect none
