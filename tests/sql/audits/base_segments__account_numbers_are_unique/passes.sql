-- Different numbers pass.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1'),
    (2, 'TESTC2')
) as t(client_id, consumer_account_number)
-- expect none
