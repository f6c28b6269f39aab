-- Each bucket from its first to its last day passes.
-- given metro2.base_segments
select *,
    date '2025-06-30' as date_of_account_information
from (values
    (1, 'TESTC1', '11', cast(null as date)),
    (2, 'TESTC2', '71', date '2025-06-30' - 0),
    (3, 'TESTC3', '71', date '2025-06-30' - 29),
    (4, 'TESTC4', '78', date '2025-06-30' - 30),
    (5, 'TESTC5', '78', date '2025-06-30' - 59),
    (6, 'TESTC6', '80', date '2025-06-30' - 60),
    (7, 'TESTC7', '80', date '2025-06-30' - 89),
    (8, 'TESTC8', '82', date '2025-06-30' - 90),
    (9, 'TESTC9', '83', date '2025-06-30' - 120),
    (10, 'TESTC10', '84', date '2025-06-30' - 150),
    (11, 'TESTC11', '84', date '2025-06-30' - 400)
) as t(client_id, consumer_account_number, account_status, date_of_first_delinquency)
-- expect none
