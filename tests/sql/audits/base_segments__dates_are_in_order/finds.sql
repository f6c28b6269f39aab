-- Each date out of order or out of the period is found.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', date '2025-07-01', cast(null as date), cast(null as date), date '2025-05-05', date '2025-06-30', cast(null as date)),
    (2, 'TESTC2', date '2025-01-10', date '2025-01-09', cast(null as date), date '2025-05-05', date '2025-06-30', cast(null as date)),
    (3, 'TESTC3', date '2025-01-10', date '2025-07-01', cast(null as date), date '2025-05-05', date '2025-06-30', cast(null as date)),
    (4, 'TESTC4', date '2025-01-10', cast(null as date), date '2025-07-01', date '2025-05-05', date '2025-06-30', cast(null as date)),
    (5, 'TESTC5', date '2025-01-10', cast(null as date), cast(null as date), date '2025-01-09', date '2025-06-30', cast(null as date)),
    (6, 'TESTC6', date '2025-01-10', cast(null as date), cast(null as date), date '2025-07-01', date '2025-06-30', cast(null as date)),
    (7, 'TESTC7', date '2025-01-10', cast(null as date), cast(null as date), date '2025-05-05', date '2025-05-31', cast(null as date)),
    (8, 'TESTC8', date '2025-01-10', cast(null as date), cast(null as date), date '2025-05-05', cast(null as date), cast(null as date)),
    (9, 'TESTC9', cast(null as date), cast(null as date), cast(null as date), date '2025-05-05', date '2025-06-30', cast(null as date))
) as t(client_id, consumer_account_number, date_opened, date_of_first_delinquency, date_closed, date_of_last_payment, date_of_account_information, date_of_birth)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4'),
    ('TESTC5'),
    ('TESTC6'),
    ('TESTC7'),
    ('TESTC8'),
    ('TESTC9')
) as t(account_key)
