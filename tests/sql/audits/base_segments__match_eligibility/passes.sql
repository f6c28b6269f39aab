-- One record for each client to be reported, none for others.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1'),
    (2, 'TESTC2')
) as t(client_id, consumer_account_number)
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values
    (1, true, 'reported'),
    (2, true, 'reported'),
    (3, false, 'company')
) as t(client_id, is_eligible, reason)
-- expect none
