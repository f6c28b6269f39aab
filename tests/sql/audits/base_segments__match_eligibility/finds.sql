-- A lost, a doubled and an uncalled record are found, and one that lacks a part.
-- given metro2.base_segments
select *, 'TESTC' || client_id as consumer_account_number, 'TANDY' as surname,
    '' as social_security_number, 'BBBBBBBBBBBBBBBBBBBBBBBB' as payment_history_profile
from (values
    (1, '92'),
    (1, '92'),
    (3, '92'),
    (4, null)
) as t(client_id, account_type)
-- given intermediate.eligibility
select *, 'TEST' as account_id
from (values
    (1, true, 'reported'),
    (2, true, 'reported'),
    (3, false, 'company'),
    (4, true, 'reported')
) as t(client_id, is_eligible, reason)
-- expect
select * from (values
    ('1', true, 2),
    ('2', true, 0),
    ('3', false, 1),
    ('4', true, 0)
) as t(account_key,is_eligible,record_count)
