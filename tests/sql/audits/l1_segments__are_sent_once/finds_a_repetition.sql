-- A change that an earlier file told.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '11')
) as t(client_id, consumer_account_number, account_status)
-- given metro2.l1_segments
select 5 as client_id, 'NEW77' as new_consumer_account_number
-- given history.renumberings
select '2025-05' as period, 'TEST' as account_id, 5 as client_id, 'TESTC5' as old_account_number, 'NEW77' as new_account_number, 7 as decision_id
-- expect
select * from (values
    ('TESTC5')
) as t(account_key)
