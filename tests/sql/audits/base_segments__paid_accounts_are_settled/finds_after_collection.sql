-- A paid charge-off without its amount, a paid collection with a rating, without a DOFD, with money left.
-- given metro2.base_segments
select *
from (values
    (1, 'TESTC1', '64', 0, 0, 0, date '2025-06-17', date '2025-06-17', 0, '', date '2025-03-11', ''),
    (2, 'TESTC2', '62', 0, 0, 0, date '2025-06-17', date '2025-06-17', 0, '1', date '2025-03-11', ''),
    (3, 'TESTC3', '62', 0, 0, 0, date '2025-06-17', date '2025-06-17', 0, '', cast(null as date), ''),
    (4, 'TESTC4', '62', 1, 0, 0, date '2025-06-17', date '2025-06-17', 0, '', date '2025-03-11', ''),
    (5, 'TESTC5', '62', 0, 0, 0, cast(null as date), date '2025-06-17', 0, '', date '2025-03-11', ''),
    (6, 'TESTC6', '13', 0, 0, 0, date '2025-06-17', date '2025-06-17', 0, '', date '2025-03-11', '')
) as t(client_id, consumer_account_number, account_status, current_balance, amount_past_due, scheduled_monthly_payment_amount, date_closed, date_of_account_information, original_charge_off_amount, payment_rating, date_of_first_delinquency, consumer_information_indicator)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3'),
    ('TESTC4'),
    ('TESTC5'),
    ('TESTC6')
) as t(account_key)
