-- A number that stands twice is found.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1'),
    (2, 'TESTC2'),
    (3, 'TESTC1')
) as t(client_id, consumer_account_number)
-- expect
select 'TESTC1' as account_key, 2 as record_count
