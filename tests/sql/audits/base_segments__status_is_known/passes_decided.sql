-- Statuses that decisions give, and charge-off amounts where they belong.
-- given metro2.base_segments
select *
from (values
    (1, 'TESTC5', '62', 'O', '001', 0, 0),
    (2, 'TESTC5', '64', 'O', '001', 0, 9),
    (3, 'TESTC5', '93', 'O', '001', 0, 0),
    (4, 'TESTC5', '97', 'O', '001', 0, 9),
    (5, 'TESTC5', 'DA', 'O', '001', 0, 9),
    (6, 'TESTC5', 'DF', 'O', '001', 0, 0)
) as t(client_id, consumer_account_number, account_status, portfolio_type, terms_duration, scheduled_monthly_payment_amount, original_charge_off_amount)
-- expect none
