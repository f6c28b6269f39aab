-- A status one day off its bucket is found.
-- given metro2.base_segments
select *,
    date '2025-06-30' as date_of_account_information
from (values
    (1, 'TESTC1', '71', date '2025-05-31'),
    (2, 'TESTC2', '78', date '2025-06-01'),
    (3, 'TESTC3', '84', date '2025-06-30' - 149)
) as t(client_id, consumer_account_number, account_status, date_of_first_delinquency)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3')
) as t(account_key)
