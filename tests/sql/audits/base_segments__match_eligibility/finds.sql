-- A lost, a doubled and an uncalled record are found.
-- given metro2.base_segments
select *,
    
from (values
    (1),
    (1),
    (3)
) as t(client_id)
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values
    (1, true, 'reported'),
    (2, true, 'reported'),
    (3, false, 'company')
) as t(client_id, is_eligible, reason)
-- expect
select * from (values
    ('1', true, 2),
    ('2', true, 0),
    ('3', false, 1)
) as t(account_key,is_eligible,record_count)
