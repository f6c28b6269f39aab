-- A withdrawal with another balance, another first delinquency, or of an account never told.
-- given metro2.base_segments
select *
from (values
    (1, 'TESTC1', 'DA', 1, 222, 444, 0, date '2025-01-10', date '2025-03-11', cast(null as date)),
    (2, 'TESTC2', 'DA', 333, 222, 444, 0, date '2025-01-10', cast(null as date), cast(null as date)),
    (3, 'TESTC3', 'DA', 333, 222, 444, 0, date '2025-01-10', date '2025-03-11', cast(null as date))
) as t(client_id, consumer_account_number, account_status, current_balance, amount_past_due, highest_credit, original_charge_off_amount, date_opened, date_of_first_delinquency, date_closed)
-- given intermediate.last_reports
select *
from (values
    (1, 'TESTC5', '82', '2025-05', 1, date '2025-05-31', false, 333, 222, 444, 0, date '2025-01-10', date '2025-03-11', cast(null as date)),
    (2, 'TESTC5', '82', '2025-05', 1, date '2025-05-31', false, 333, 222, 444, 0, date '2025-01-10', date '2025-03-11', cast(null as date))
) as t(client_id, consumer_account_number, account_status, period, months_ago, date_of_account_information, is_final, current_balance, amount_past_due, highest_credit, original_charge_off_amount, date_opened, date_of_first_delinquency, date_closed)
-- expect
select * from (values
    ('TESTC1'),
    ('TESTC2'),
    ('TESTC3')
) as t(account_key)
