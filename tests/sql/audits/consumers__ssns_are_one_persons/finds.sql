-- One SSN under two clients, also as a joint holder's, is found at both.
-- given intermediate.liable_people
select * from (values (5, 0, 'a'), (6, 0, 'b'), (6, 1, 'a'), (7, 0, 'c'))
    as t(client_id, position, ssn_fingerprint)
-- given metro2.base_segments
select client_id, 'TESTC' || client_id as consumer_account_number
from (values (5), (6), (7)) as t(client_id)
-- expect
select * from (values ('TESTC5', 2), ('TESTC6', 2)) as t(account_key, clients)
