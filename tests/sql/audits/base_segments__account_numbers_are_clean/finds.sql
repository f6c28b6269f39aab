-- Other characters, no character and a number that holds the SSN are found.
-- given metro2.base_segments
select *,
    '772010001' as social_security_number
from (values
    ('TEST-C5'),
    (''),
    ('T772010001C5')
) as t(consumer_account_number)
-- expect
select * from (values
    ('TEST-C5', 'shape'),
    ('', 'shape'),
    ('T*********C5', 'holds_ssn')
) as t(account_key,finding)
