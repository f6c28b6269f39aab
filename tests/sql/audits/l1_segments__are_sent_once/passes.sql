-- A change told for the first time.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11')
) as t(client_id, consumer_account_number, account_status)
-- given metro2.l1_segments
select 5 as client_id, 'NEW77' as new_consumer_account_number
-- expect none
