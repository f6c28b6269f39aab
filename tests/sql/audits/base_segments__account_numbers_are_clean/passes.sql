-- Letters and digits pass; an empty SSN is in no number.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', '772010001'),
    (2, 'TESTC2', '')
) as t(client_id, consumer_account_number, social_security_number)
-- expect none
