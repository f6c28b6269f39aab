-- Different numbers, no numbers, and a number under a client who is not reported pass.
-- given intermediate.liable_people
select * from (values (5, 0, 'a'), (6, 0, 'b'), (7, 0, ''), (8, 0, ''), (9, 0, 'a'))
    as t(client_id, position, ssn_fingerprint)
-- given metro2.base_segments
select client_id, 'TESTC' || client_id as consumer_account_number
from (values (5), (6), (7), (8)) as t(client_id)
-- expect none
