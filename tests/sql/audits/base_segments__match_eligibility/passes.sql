-- One whole record for each client to be reported, none for others.
-- given metro2.base_segments
select *, '92' as account_type, 'TANDY' as surname, '' as social_security_number,
    'BBBBBBBBBBBBBBBBBBBBBBBB' as payment_history_profile
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
