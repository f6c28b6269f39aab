-- Statuses of other portfolios, and a charge-off amount by age.
-- given metro2.base_segments
select *
from (values
    (1, 'TESTC1', '61', 'O', '001', 0, 0),
    (2, 'TESTC2', '95', 'O', '001', 0, 0),
    (3, 'TESTC3', '82', 'O', '001', 0, 9),
    (4, 'TESTC4', '93', 'O', '001', 0, 9)
) as t(client_id, consumer_account_number, account_status, portfolio_type, terms_duration, scheduled_monthly_payment_amount, original_charge_off_amount)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4')
) as t(account_key)
