-- Paid accounts with rating, closing date and fitting delinquency date pass.
-- given metro2.base_segments
select *,
    0 as scheduled_monthly_payment_amount,
    0 as amount_past_due,
    0 as original_charge_off_amount,
    '' as consumer_information_indicator
from (values
    (1, 'TESTC1', '13', '0', 0, date '2025-06-12', date '2025-06-12', cast(null as date)),
    (2, 'TESTC2', '13', '2', 0, date '2025-06-12', date '2025-06-12', date '2025-04-01'),
    (3, 'TESTC3', '11', '', 100, date '2025-06-30', cast(null as date), cast(null as date))
) as t(client_id, consumer_account_number, account_status, payment_rating, current_balance, date_of_account_information, date_closed, date_of_first_delinquency)
-- expect none
