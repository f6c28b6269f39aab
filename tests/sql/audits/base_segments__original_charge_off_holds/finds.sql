-- Another amount than was told.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '97', 90)
) as t(client_id, consumer_account_number, account_status, original_charge_off_amount)
-- given intermediate.last_reports
select *
from (values
    (5, 'TESTC5', '97', '2025-05', 1, date '2025-05-31', false, 100)
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, original_charge_off_amount)
-- expect
select * from (values
    ('TESTC5')
) as t(account_key)
