-- Wrong length, B between months, unknown characters and no profile are found.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', repeat('0', 23)),
    (2, 'TESTC2', repeat('0', 25)),
    (3, 'TESTC3', 'B0' || repeat('B', 22)),
    (4, 'TESTC4', '7' || repeat('B', 23)),
    (5, 'TESTC5', ' ' || repeat('B', 23)),
    (6, 'TESTC6', cast(null as varchar))
) as t(client_id, consumer_account_number, payment_history_profile)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4'),
    ('TESTC5'),
    ('TESTC6')
) as t(account_key)
