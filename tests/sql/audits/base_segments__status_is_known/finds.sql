-- Statuses and terms that are never derived are found.
-- given metro2.base_segments
select *,
    
from (values
    (1, 'TESTC1', '96', 'O', '001', 0, 0),
    (2, 'TESTC2', '05', 'O', '001', 0, 0),
    (3, 'TESTC3', '11', 'R', '001', 0, 0),
    (4, 'TESTC4', '11', 'O', 'REV', 0, 0),
    (5, 'TESTC5', '11', 'O', '001', 1, 0),
    (6, 'TESTC6', '11', 'O', '001', 0, 1)
) as t(client_id, consumer_account_number, account_status, portfolio_type, terms_duration, original_charge_off_amount, scheduled_monthly_payment_amount)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4'),
    ('TESTC5'),
    ('TESTC6')
) as t(account_key)
