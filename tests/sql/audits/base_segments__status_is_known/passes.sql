-- The eight derived statuses pass.
-- given metro2.base_segments
select *,
    'O' as portfolio_type,
    '001' as terms_duration,
    0 as scheduled_monthly_payment_amount,
    0 as original_charge_off_amount
from (values
    (1, 'TESTC1', '11'),
    (2, 'TESTC2', '13'),
    (3, 'TESTC3', '71'),
    (4, 'TESTC4', '78'),
    (5, 'TESTC5', '80'),
    (6, 'TESTC6', '82'),
    (7, 'TESTC7', '83'),
    (8, 'TESTC8', '84')
) as t(client_id, consumer_account_number, account_status)
-- expect none
